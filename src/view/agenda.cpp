#include "view/agenda.hpp"

#include <algorithm>

#include "view/header.hpp"
#include "view/marks.hpp"
#include "view/session_parts.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"

namespace kiosk::view {
namespace {

constexpr double label_size = 3.2;
constexpr double time_size = 3.5;
constexpr double title_size = 3.6;

Block time_block(const Context& c, const Session& session) {
    return line_block(c, session_time(c, session), {Face::regular, c.px(time_size), 0, 1.3, true},
                      c.theme.muted);
}

Block label_block(const Context& c, const AgendaRow& row) {
    return line_block(c, row.label, {Face::bold, c.px(label_size), 0, 1.3}, row.color);
}

Block title_block(const Context& c, const AgendaRow& row, int width, int lines) {
    const bool struck = row.session->status.kind == Status::Kind::cancelled;
    const std::string title = display_title(*row.session);
    const TextStyle style{Face::semibold, c.px(title_size), c.px(3.1), 1.22};
    Block block =
        text_block(c, title, style, {width, 1, 0, true}, struck ? c.theme.muted : c.theme.text, struck);
    if (block.cut.empty() || lines < 2) return block;
    return text_block(c, title, style, {width, lines, 0, true}, struck ? c.theme.muted : c.theme.text,
                      struck);
}

// What stands after a title: its mark, where it has gone, its services with or without their words.
Block after_title(const Context& c, const AgendaRow& row, bool words) {
    const Block remark = line_block(c, row.remark, {Face::semibold, c.px(3.0)}, c.theme.now);
    const Block mark = row.remark.empty() ? status_mark(c, *row.session, c.px(2.7)) : Block{};
    std::vector<Block> parts{remark, mark};
    const auto offered = services(c, *row.session);
    if (words) {
        for (const Service& service : offered) {
            parts.push_back(labelled_icon(c, service.glyph, service.words, service.color, c.px(2.7)));
        }
    } else {
        parts.push_back(service_icons(c, offered, c.px(3.8)));
    }
    return kiosk::view::row(parts, c.px(1.6), Align::center);
}

int widest(const std::vector<Block>& blocks) {
    int width = 0;
    for (const Block& block : blocks) width = std::max(width, block.w);
    return width;
}

// Label, times, title and symbols in columns.
Block wide_rows(const Context& c, const std::vector<AgendaRow>& rows, int lines, int width) {
    std::vector<Block> labels, times;
    for (const AgendaRow& row : rows) {
        labels.push_back(label_block(c, row));
        times.push_back(time_block(c, *row.session));
    }
    const int times_at = std::max(widest(labels) + c.px(3), c.px(15));
    const int titles_at = times_at + widest(times) + c.px(2);
    Block block;
    int y = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // A symbol has its words beside it wherever the title leaves room for them.
        const Font font{Face::semibold, c.px(title_size), false};
        const int title_w = c.measure.width(display_title(*rows[i].session), font);
        const auto left_by = [&](const Block& after) {
            return width - titles_at - (after.empty() ? 0 : after.w + c.px(2.4));
        };
        Block after = after_title(c, rows[i], true);
        if (title_w > left_by(after)) after = after_title(c, rows[i], false);
        const int room = left_by(after);
        const Block title = title_block(c, rows[i], room, lines);
        const Block line = row({labels[i], times[i], title}, 0, Align::baseline);
        const int height = std::max({line.h, after.h, c.px(5.0)});
        const int baseline = std::max({labels[i].baseline, times[i].baseline, title.baseline});
        const int top = y + (height - line.h) / 2;
        put(block, labels[i], 0, top + baseline - labels[i].baseline);
        put(block, times[i], times_at, top + baseline - times[i].baseline);
        put(block, title, titles_at, top + baseline - title.baseline);
        // The symbols stand with the first line of a title in two.
        put(block, after, width - after.w, top + baseline - c.px(title_size) * 36 / 100 - after.h / 2);
        y += height + c.px(1.2);
        block.h = std::max(block.h, y - c.px(1.2));
    }
    return block;
}

// Label, times and symbols, and the title below them.
Block upright_rows(const Context& c, const std::vector<AgendaRow>& rows, int lines, int width) {
    std::vector<Block> blocks;
    for (const AgendaRow& row : rows) {
        const Block when =
            kiosk::view::row({label_block(c, row), time_block(c, *row.session)}, c.px(2), Align::baseline);
        const int gap = c.px(2.6);
        Block after = after_title(c, row, true);
        if (when.w + gap + after.w > width) after = after_title(c, row, false);
        const Block first = wrapped_row({when, after}, width, gap, 0, Align::center);
        blocks.push_back(column({first, title_block(c, row, width, lines)}, c.px(0.4)));
    }
    return column(blocks, c.px(2.2));
}

}  // namespace

std::vector<AgendaRow> agenda_rows(const Context& c, const schedule::RoomBoard& room, const Session* lead) {
    std::vector<AgendaRow> rows;
    const auto add = [&](schedule::SessionIndex index, std::string label, Color color,
                         std::string remark = {}) {
        const Session& session = c.session(index);
        if (&session != lead) rows.push_back({std::move(label), color, &session, std::move(remark)});
    };
    for (const auto index : room.now) add(index, c.words("also_now"), c.theme.now);
    for (const auto index : room.moved_away) {
        const Room* to = find_room_by_id(c.program, c.session(index).room);
        add(index, c.words("moved"), c.theme.now,
            to != nullptr ? c.words("moved_to", {{"room", to->name}}) : std::string());
    }
    if (room.next) add(*room.next, c.words("next"), c.theme.next);
    for (const auto index : room.later) add(index, c.words("later"), c.theme.muted);
    return rows;
}

Block agenda_block(const Context& c, const std::vector<AgendaRow>& all, const AgendaSize& size, int width) {
    const std::size_t count = std::min(size.rows, all.size());
    if (count == 0) return {};
    std::vector<AgendaRow> rows(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
    for (std::size_t i = rows.size(); i-- > 1;) {
        if (rows[i].label == rows[i - 1].label && !c.portrait()) rows[i].label.clear();
    }
    const Block lines =
        c.portrait() ? upright_rows(c, rows, size.lines, width) : wide_rows(c, rows, size.lines, width);
    return column({hairline(c, width), lines}, c.px(2.6));
}

}  // namespace kiosk::view
