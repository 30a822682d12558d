#include "view/list_rows.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "i18n/dates.hpp"
#include "view/marks.hpp"
#include "view/session_parts.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"
#include "view/wayfinding.hpp"

namespace kiosk::view {
namespace {

constexpr double title_size = 3.8;
constexpr double meta_size = 2.9;
constexpr double time_size = 4.2;

bool runs(const Context& c, const Session& session) {
    return c.claims == Claims::now && session.start <= c.board.at;
}

// "till 11:00", with what has become of the session.
std::vector<Block> when_and_marks(const Context& c, const Session& session, int width) {
    std::vector<Block> parts;
    if (session.end > session.start) {
        parts.push_back(text_block(c, c.words("until", {{"time", time_and_day(c, session.end)}}),
                                   {Face::regular, c.px(meta_size), c.px(smallest_type), 1.25, true},
                                   {width, 2, 0, true}, c.theme.muted));
    }
    const std::vector<Block> marks = status_marks(c, session, c.px(smallest_type * 1.02), 2);
    // That it is not held at all comes before when it would have ended.
    parts.insert(is_cancelled(session) ? parts.begin() : parts.end(), marks.begin(), marks.end());
    return parts;
}

// What a visitor who does not hear looks for; the other services stand at the door.
bool is_sought(const Service& service) {
    constexpr std::array sought{"access.sign-language-interpreted",
                                "access.sign-language-held",
                                "access.sign-supported-speech",
                                "access.captions",
                                "access.hearing-loop",
                                "live"};
    return std::ranges::find(sought, service.key) != sought.end();
}

Block meta_block(const Context& c, const Session& session, const ListStyle& style, int width) {
    std::vector<Block> parts = when_and_marks(c, session, width);
    const std::vector<Service> offered = services(c, session);
    if (!style.words) {
        std::ranges::move(service_icons_within(c, offered, c.px(meta_size * 1.15), width),
                          std::back_inserter(parts));
        return wrapped_row(parts, width, c.px(1.6), c.px(0.4), Align::center);
    }
    for (const Service& service : offered) {
        if (!is_sought(service)) continue;
        const Block symbol = icon_block(c, service.glyph, c.px(3.4), service.color);
        const Block words =
            text_block(c, service.words, {Face::semibold, c.px(3.0), c.px(smallest_type), 1.3},
                       {width - symbol.w - c.px(1), 1, 0, true}, c.theme.text);
        parts.push_back(row({symbol, words}, c.px(1), Align::center));
    }
    return wrapped_row(parts, width, c.px(2.4), c.px(0.5), Align::center);
}

struct Place {
    Block name, words;
};

// Where it is held; a session for everybody may be held in no room that is known.
Place place_of(const Context& c, const Session& session, int width, int lines) {
    const Room* room = find_room_by_id(c.program, session.room);
    if (room == nullptr) return {};
    return {room_with_arrow(c, *room, {Face::bold, c.px(3.4), c.px(2.8), 1.2}, {width, lines, 0}),
            way_block(c, way_to(c, *room), {Face::regular, c.px(2.8), c.px(smallest_type), 1.25},
                      {width, 1, 0, true})};
}

Block beside_or_below(const Context& c, const Place& place, int width) {
    const int gap = c.px(1.6);
    if (place.name.w + gap + place.words.w <= width)
        return row({place.name, place.words}, gap, Align::baseline);
    return column({place.name, place.words}, 0);
}

Block title(const Context& c, const Session& session, int width) {
    return title_block(c, session, {Face::semibold, c.px(title_size), c.px(3.2), 1.2}, {width, 2, 0, true});
}

// Services in words take lines of their own below the title.
Block wide_row_in_words(const Context& c, const Session& session, const ListStyle& style) {
    const int all = style.width - rows_at(c);
    const int place_w = all * 27 / 100;
    const int title_w = all - place_w - c.px(3);
    const Block left =
        column({title(c, session, title_w), meta_block(c, session, style, title_w)}, c.px(0.5));
    const Place place = place_of(c, session, place_w, 2);
    Block block;
    put(block, left, 0, 0);
    put(block, column({place.name, place.words}, c.px(0.3)), all - place_w, c.px(0.2));
    block.baseline = left.baseline;
    return block;
}

// Title, end with symbols, and room side by side, their first lines in one line.
Block wide_row(const Context& c, const Session& session, const ListStyle& style) {
    if (style.words) return wide_row_in_words(c, session, style);
    const int all = style.width - rows_at(c);
    const int gap = c.px(3);
    const int title_w = all * 46 / 100, meta_w = all * 26 / 100 - gap, place_w = all * 28 / 100 - gap;
    const Place place = place_of(c, session, place_w, 2);
    Block block;
    put(block, title(c, session, title_w), 0, 0);
    put(block, meta_block(c, session, style, meta_w), title_w + gap, c.px(0.5));
    put(block, beside_or_below(c, place, place_w), all - place_w, c.px(0.2));
    return block;
}

Block upright_row(const Context& c, const Session& session, const ListStyle& style) {
    const int width = style.width - rows_at(c);
    const Place place = place_of(c, session, width, 1);
    return column(
        {title(c, session, width), beside_or_below(c, place, width), meta_block(c, session, style, width)},
        c.px(0.6));
}

}  // namespace

int rows_at(const Context& c) {
    return c.px(c.portrait() ? 16.5 : 19);
}

Block group_label(const Context& c, const Session& first, int height) {
    const int width = rows_at(c) - c.px(2);
    if (runs(c, first)) {
        const Block mark = pill(c, c.words("now"), c.px(3.3), c.theme.now, c.theme.on_now);
        if (mark.w <= width) return mark;
        return text_block(c, c.words("now"), {Face::bold, c.px(3.3), c.px(smallest_type)},
                          {width, 1, 0, true}, c.theme.now);
    }
    const Block time = line_block(c, i18n::time_of_day(first.start, c.program.zone, c.locale()),
                                  {Face::bold, c.px(time_size), 0, 1.2, true}, c.theme.text);
    const Block to_go =
        c.claims != Claims::now || on_another_day(c, first.start)
            ? Block{}
            : text_block(c, time_to_go(c, first.start), {Face::regular, c.px(2.8), c.px(smallest_type), 1.25},
                         {width, 2, 0, true}, c.theme.muted);
    return time.h + to_go.h <= height ? column({time, to_go}, 0) : time;
}

std::vector<ListRow> list_rows(const Context& c, const std::vector<std::size_t>& sessions,
                               const ListStyle& style) {
    std::vector<ListRow> rows;
    const Session* before = nullptr;
    for (const std::size_t index : sessions) {
        const Session& session = c.session(index);
        const bool together = before != nullptr && (runs(c, session) || session.start == before->start);
        const std::size_t group = rows.empty() ? 0 : rows.back().group + (together ? 0 : 1);
        rows.push_back({c.portrait() ? upright_row(c, session, style) : wide_row(c, session, style), group});
        before = &session;
    }
    return rows;
}

}  // namespace kiosk::view
