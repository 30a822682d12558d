#include "view/agenda.hpp"

#include <algorithm>

#include "view/header.hpp"
#include "view/legend.hpp"
#include "view/marks.hpp"
#include "view/session_parts.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"
#include "view/track.hpp"

namespace kiosk::view {
namespace {

// One line of the agenda.
struct AgendaRow {
    std::string label;  // "NEXT"; empty: as the row above
    Color color;
    const Session* session = nullptr;
    std::string remark;      // "Flyttad till Galleriet"; may be empty
    std::string place = {};  // "Hålls i Stora salen", where that is another room
    bool tells_marks = true;
};

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

// Why it has gone from here, where a line holds that.
Block away_reason(const Context& c, const AgendaRow& row, int width) {
    if (row.tells_marks) return {};
    const Block words =
        text_block(c, told_reason(c, *row.session), {Face::regular, c.px(3.0), c.px(smallest_type), 1.25},
                   {width, 1, 0, true}, c.theme.text);
    return words.cut.empty() ? words : Block{};
}

Block row_title(const Context& c, const AgendaRow& row, int width, int lines) {
    const TextStyle style{Face::semibold, c.px(title_size), c.px(3.1), 1.22};
    Block block = title_block(c, *row.session, style, {width, 1, 0, true});
    if (!block.cut.empty() && lines > 1) block = title_block(c, *row.session, style, {width, lines, 0, true});
    return column({block, away_reason(c, row, width)}, c.px(0.3));
}

// What stands after a title: its mark, where it has gone and why, its services with or without their words.
enum class After { symbols, new_words, words, track, reason };  // each with more than the one before

// The keys of services whose words stand on the page already.
using Told = std::vector<std::string>;

bool tells(const Told& told, const Service& service) {
    return std::ranges::find(told, service.key) != told.end();
}

Block after_title(const Context& c, const AgendaRow& row, After detail, const Told& told) {
    const Block remark = line_block(c, row.remark, {Face::semibold, c.px(3.0)}, c.theme.now);
    std::vector<Block> parts{remark};
    if (row.tells_marks) {
        for (Block& mark : status_marks(c, *row.session, c.px(2.7), 2)) parts.push_back(std::move(mark));
    }
    if (detail == After::reason && row.tells_marks)
        parts.push_back(
            line_block(c, told_reason(c, *row.session), {Face::regular, c.px(3.0)}, c.theme.text));
    if (detail >= After::track) parts.push_back(track_label(c, *row.session, 2.8));
    std::vector<Service> symbols;
    for (const Service& service : services(c, *row.session)) {
        if (detail == After::symbols || (detail == After::new_words && tells(told, service))) {
            symbols.push_back(service);
            continue;
        }
        parts.push_back(labelled_icon(c, service.glyph, service.words, service.color, c.px(2.7)));
    }
    parts.push_back(service_icons(c, symbols, c.px(3.8)));
    return kiosk::view::row(parts, c.px(1.6), Align::center);
}

// With as much as fits: a symbol has its words beside it wherever there is room for them, those that stand
// nowhere else before all others. What is told is added to `told`.
template <class Fits>
Block most_after_title(const Context& c, const AgendaRow& row, Told& told, Fits fits) {
    Block after;
    for (const After detail : {After::reason, After::track, After::words, After::new_words, After::symbols}) {
        after = after_title(c, row, detail, told);
        if (!fits(after)) continue;
        if (detail == After::symbols) break;
        for (const Service& service : services(c, *row.session)) told.push_back(service.key);
        break;
    }
    return after;
}

Block place_block(const Context& c, const AgendaRow& row, int most) {
    return row.place.empty() ? Block{} : place_line(c, row.place, 3.0, most);
}

int widest(const std::vector<Block>& blocks) {
    int width = 0;
    for (const Block& block : blocks) width = std::max(width, block.w);
    return width;
}

// Label, times, title and symbols in columns.
Block wide_rows(const Context& c, const std::vector<AgendaRow>& rows, int lines, int width, Told& told) {
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
        const Font font{Face::semibold, c.px(title_size), false};
        const int title_w = c.measure.width(display_title(*rows[i].session), font);
        const Block place = place_block(c, rows[i], (width - titles_at) * 2 / 5);
        const auto with_place = [&](const Block& services) {
            return row({place, services}, c.px(1.6), Align::center);
        };
        const auto left_by = [&](const Block& after) {
            return width - titles_at - (after.empty() ? 0 : after.w + c.px(2.4));
        };
        const Block after = with_place(most_after_title(c, rows[i], told, [&](const Block& services) {
            return title_w <= left_by(with_place(services));
        }));
        const int room = left_by(after);
        const Block title = row_title(c, rows[i], room, lines);
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
Block upright_rows(const Context& c, const std::vector<AgendaRow>& rows, int lines, int width, Told& told) {
    std::vector<Block> blocks;
    for (const AgendaRow& row : rows) {
        const Block label = label_block(c, row), time = time_block(c, *row.session);
        const Block beside = kiosk::view::row({label, time}, c.px(2), Align::baseline);
        // Times with their days may need a line of their own.
        const Block when = beside.w <= width ? beside : column({label, time}, 0);
        const int gap = c.px(2.6);
        const Block after = most_after_title(
            c, row, told, [&](const Block& services) { return when.w + gap + services.w <= width; });
        const Block place = place_block(c, row, width);
        const Block first = wrapped_row({when, place, after}, width, gap, 0, Align::center);
        blocks.push_back(column({first, row_title(c, row, width, lines)}, c.px(0.4)));
    }
    return column(blocks, c.px(2.2));
}

// How many rows each kind gets of `rows`: one of each, in order of weight; then what is left, in order.
struct Shares {
    std::size_t also_now = 0, moved_away = 0, next = 0, later = 0;
};

Shares share(const Agenda& agenda, std::size_t rows) {
    Shares given;
    const auto take = [&](std::size_t& kind, std::size_t most) {
        const std::size_t more = std::min(rows, most - kind);
        kind += more;
        rows -= more;
    };
    take(given.moved_away, std::min<std::size_t>(1, agenda.moved_away.size()));
    take(given.next, agenda.next.size());
    take(given.also_now, std::min<std::size_t>(1, agenda.also_now.size()));
    take(given.moved_away, agenda.moved_away.size());
    take(given.also_now, agenda.also_now.size());
    take(given.later, agenda.later.size());
    return given;
}

std::string more_words(const Context& c, std::size_t count) {
    return count == 0 ? std::string()
                      : c.words("sessions_more", {{"count", static_cast<std::int64_t>(count)}});
}

std::string moved_words(const Context& c, const Session& session) {
    if (!is_moved(session)) return {};
    const Room* to = find_room_by_id(c.program, session.room);
    return to != nullptr ? c.words("moved_to", {{"room", to->name}}) : std::string();
}

std::vector<AgendaRow> rows_of(const Context& c, const Agenda& agenda, const Shares& given) {
    std::vector<AgendaRow> rows;
    for (std::size_t i = 0; i < given.also_now; ++i) {
        const std::size_t hidden = i + 1 == given.also_now ? agenda.also_now.size() - given.also_now : 0;
        rows.push_back({c.words("also_now"), c.theme.now, agenda.also_now[i], more_words(c, hidden)});
    }
    for (std::size_t i = 0; i < given.moved_away; ++i) {
        const std::size_t hidden =
            i + 1 == given.moved_away ? agenda.moved_away.size() - given.moved_away : 0;
        std::string words = moved_words(c, *agenda.moved_away[i]);
        if (hidden > 0) words += (words.empty() ? "" : " · ") + more_words(c, hidden);
        const bool moved = is_moved(*agenda.moved_away[i]);
        rows.push_back({c.words(moved ? "moved" : "new_time"),
                        c.theme.now,
                        agenda.moved_away[i],
                        std::move(words),
                        {},
                        false});
    }
    for (std::size_t i = 0; i < given.next; ++i)
        rows.push_back({c.words("next"), c.theme.next, agenda.next[i], {}});
    for (std::size_t i = 0; i < given.later; ++i) {
        rows.push_back({c.words("later"), c.theme.muted, agenda.later[i], {}});
    }
    return rows;
}

// The services of these rows whose words are nowhere on the page.
std::vector<Service> untold(const Context& c, const std::vector<AgendaRow>& rows, const Told& told) {
    std::vector<Service> found;
    for (const AgendaRow& row : rows) {
        for (Service& service : services(c, *row.session))
            if (!tells(told, service)) found.push_back(std::move(service));
    }
    return explained(c, found);
}

}  // namespace

std::size_t Agenda::least_rows() const {
    return std::min<std::size_t>(1, also_now.size()) + std::min<std::size_t>(1, moved_away.size()) +
           next.size();
}

Agenda agenda_of(const Context& c, const schedule::RoomBoard& room, const Session* lead) {
    Agenda agenda;
    agenda.here = &c.room(room.room);
    agenda.lead = lead;
    const auto add = [&](std::vector<const Session*>& kind, schedule::SessionIndex index) {
        const Session& session = c.session(index);
        if (&session != lead) kind.push_back(&session);
    };
    for (const auto index : room.now) add(agenda.also_now, index);
    for (const auto index : room.moved_away) add(agenda.moved_away, index);
    if (room.next) add(agenda.next, *room.next);
    for (const auto index : room.later) add(agenda.later, index);
    return agenda;
}

Block agenda_block(const Context& c, const Agenda& agenda, const AgendaSize& size, int width) {
    const Shares given = share(agenda, size.rows);
    std::vector<AgendaRow> rows = rows_of(c, agenda, given);
    if (rows.empty()) return {};
    for (AgendaRow& row : rows) row.place = held_elsewhere(c, *row.session, *agenda.here);
    for (std::size_t i = rows.size(); i-- > 1;) {
        if (rows[i].label == rows[i - 1].label && !c.portrait()) rows[i].label.clear();
    }
    Told told;
    if (agenda.lead != nullptr) {
        for (const Service& service : services(c, *agenda.lead)) told.push_back(service.key);
    }
    const Block lines = c.portrait() ? upright_rows(c, rows, size.lines, width, told)
                                     : wide_rows(c, rows, size.lines, width, told);
    const Block words = size.legend ? legend(c, untold(c, rows, told), width) : Block{};
    Block block = column({column({hairline(c, width), lines}, c.px(2.6)), words}, c.px(1.8));
    const auto count_as_cut = [&](const std::vector<const Session*>& kind, std::size_t shown) {
        for (std::size_t i = shown; i < kind.size(); ++i) block.cut.push_back(kind[i]->title);
    };
    count_as_cut(agenda.also_now, given.also_now);
    count_as_cut(agenda.moved_away, given.moved_away);
    count_as_cut(agenda.next, given.next);
    return block;
}

}  // namespace kiosk::view
