#include "view/foyer_row.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "i18n/dates.hpp"
#include "view/session_parts.hpp"
#include "view/state_words.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"
#include "view/track.hpp"
#include "view/wayfinding.hpp"

namespace kiosk::view {
namespace {

struct CellStyle {
    double title, least, meta;
    Face face;

    CellStyle scaled(double by) const { return {title * by, least, meta, face}; }
};
constexpr double room_name = 4.2;
constexpr CellStyle now_style{3.9, 3.0, 2.9, Face::bold};
constexpr CellStyle next_style{3.3, 2.8, 2.8, Face::semibold};

// Times, marks and symbols below a title, in as many lines as they need; `tight`: where it is held beside the
// time, cut if need be.
Block meta_lines(const Context& c, const Session& session, const Room& here, const std::string& time,
                 const CellStyle& style, int width, std::size_t left_out, bool tight, bool track = false) {
    // With its day before it a time may be wider than a cell.
    const Block when = text_block(c, time, {Face::regular, c.px(style.meta), c.px(smallest_type), 1.25, true},
                                  {width, 2, 0, true}, c.theme.muted);
    const std::vector<Block> marks =
        status_marks(c, session, c.px(std::max(style.meta * 0.92, smallest_type)), 2);
    const Block others = left_out == 0 ? Block{}
                                       : line_block(c, "+" + std::to_string(left_out),
                                                    {Face::bold, c.px(style.meta), 0, 1.25}, c.theme.now);
    const Block place = place_line(c, held_elsewhere(c, session, here), style.meta,
                                   tight ? width - when.w - c.px(1.6) : width);
    const Block name = track ? track_label(c, session, style.meta) : Block{};
    std::vector<Block> parts{when, place, others};
    if (is_cancelled(session)) {
        parts = {marks.front(), others, when, place};
    } else {
        parts.insert(parts.end(), marks.begin(), marks.end());
        std::ranges::move(service_icons_within(c, services(c, session), c.px(style.meta * 1.15), width),
                          std::back_inserter(parts));
        parts.push_back(name);
    }
    return wrapped_row(parts, width, c.px(1.6), c.px(0.3), Align::center);
}

// The symbols stay whatever the title: a visitor who needs them finds the rest of a title at the door.
Block session_cell(const Context& c, const Session& session, const Room& here, const std::string& time,
                   const CellStyle& style, Size space, std::size_t left_out = 0) {
    const int gap = c.px(0.4);
    Block meta = meta_lines(c, session, here, time, style, space.w, left_out, false);
    if (meta.h + gap + c.px(style.least * 1.18) > space.h)
        meta = meta_lines(c, session, here, time, style, space.w, left_out, true);
    // The track stands where a line is not full yet.
    const Block telling = meta_lines(c, session, here, time, style, space.w, left_out, false, true);
    if (telling.h == meta.h) meta = telling;
    const Block title = title_block(c, session, {style.face, c.px(style.title), c.px(style.least), 1.18},
                                    {space.w, 3, std::max(1, space.h - meta.h - gap)});
    // The reason of a change and a note stand where a line is left for them; the door has them in any case.
    Block cell = column({title, meta}, gap);
    if (!title.cut.empty()) return cell;
    const Block reason =
        text_block(c, told_reason(c, session), {Face::semibold, c.px(style.meta), c.px(smallest_type), 1.25},
                   {space.w, 1, 0}, c.theme.text);
    for (const Block& more : {reason, note_line(c, session, style.meta, {space.w, 1, 0})}) {
        if (more.cut.empty() && cell.h + gap + more.h <= space.h) cell = column({cell, more}, gap);
    }
    return cell;
}

std::string until(const Context& c, const Session& session) {
    return c.words("until", {{"time", time_and_day(c, session.end)}});
}

// All that run are shown; when they do not all fit, how many more there are.
Block several_now(const Context& c, const schedule::RoomBoard& room, Size space) {
    constexpr CellStyle small{3.3, 2.8, 2.7, Face::bold};
    const int gap = c.px(0.6);
    std::vector<Block> cells;
    for (std::size_t shown = room.now.size(); shown > 0; --shown) {
        cells.clear();
        const int height = (space.h + gap) / static_cast<int>(shown) - gap;
        int used = -gap;
        for (std::size_t i = 0; i < shown && used <= space.h; ++i) {
            const Session& session = c.session(room.now[i]);
            const std::size_t left_out = i + 1 == shown ? room.now.size() - shown : 0;
            cells.push_back(session_cell(c, session, c.room(room.room), until(c, session), small,
                                         {space.w, height}, left_out));
            used += cells.back().h + gap;
        }
        if (used <= space.h) break;
        // Nobody reads more than a few in one row; what does not fit by far is not tried one by one.
        shown = std::min(shown, std::size_t{5});
    }
    return column(cells, gap);
}

Block now_cell(const Context& c, const schedule::RoomBoard& room, double scale, Size space) {
    if (room.now.size() > 1) return several_now(c, room, space);
    if (room.now.size() == 1) {
        const Session& session = c.session(room.now.front());
        return session_cell(c, session, c.room(room.room), until(c, session), now_style.scaled(scale), space);
    }
    return text_block(c, idle_words(c, room), {Face::regular, c.px(3.5 * scale), c.px(2.8)},
                      {space.w, 2, space.h}, c.theme.muted);
}

Block next_cell(const Context& c, const schedule::RoomBoard& room, double scale, Size space) {
    if (!room.next) return {};
    const Session& session = c.session(*room.next);
    return session_cell(c, session, c.room(room.room), time_and_day(c, session.start),
                        next_style.scaled(scale), space);
}

// Where to, before what: the end may be cut.
std::string away_words(const Context& c, const Session& session) {
    if (!is_moved(session)) return c.words("new_time");
    const Room* to = find_room_by_id(c.program, session.room);
    return to != nullptr ? c.words("moved_to", {{"room", isolated(c, to->name)}}) : c.words("moved");
}

// Moved out of this room or to another time: more than a symbol, for somebody may be on the way.
Block moved_line(const Context& c, const schedule::RoomBoard& room, int width) {
    if (room.moved_away.empty()) return {};
    const Session& session = c.session(room.moved_away.front());
    std::string words = away_words(c, session);
    if (room.moved_away.size() > 1) words += " (+" + std::to_string(room.moved_away.size() - 1) + ")";
    words += ": " + isolated(c, time_and_day(c, session.start)) + " " + isolated(c, display_title(session));
    const auto line = [&](const std::string& text) {
        return text_block(c, text, {Face::semibold, c.px(2.7), c.px(smallest_type), 1.15}, {width, 1, 0},
                          c.theme.now);
    };
    const std::string reason = told_reason(c, session);
    if (reason.empty()) return line(words);
    const Block whole = line(words + " · " + isolated(c, reason));
    return whole.cut.empty() ? whole : line(words);
}

// Under the heading of a floor only what leads there.
Block way_cell(const Context& c, const Room& room, bool grouped, const TextSpace& space) {
    Way way = way_to(c, room);
    if (grouped) way.location.clear();
    return way_block(c, way, {Face::regular, c.px(2.8), c.px(smallest_type)}, space);
}

Block room_cell(const Context& c, const Room& room, Size space, bool grouped) {
    const Block location = way_cell(c, room, grouped, {space.w, 2, space.h / 2});
    const Block name = room_with_arrow(c, room, {Face::bold, c.px(room_name), c.px(2.8), 1.15},
                                       {space.w, 3, space.h - location.h});
    return column({name, location}, 0);
}

Block wide_row(const Context& c, const schedule::RoomBoard& room, const FoyerColumns& at, int height) {
    const Block moved = moved_line(c, room, at.next_x + at.next_w - at.now_x);
    const int cells_h = height - (moved.empty() ? 0 : moved.h + c.px(0.3));
    const Block name = room_cell(c, c.room(room.room), {at.room_w, height}, at.grouped);
    const Block now = now_cell(c, room, at.scale, {at.now_w, cells_h});
    const Block next = next_cell(c, room, at.scale, {at.next_w, cells_h});
    Block block;
    put(block, name, 0, (height - name.h) / 2);
    put(block, now, at.now_x, (cells_h - now.h) / 2);
    put(block, next, at.next_x, (cells_h - next.h) / 2);
    put(block, moved, at.now_x, height - moved.h);
    block.h = height;
    return block;
}

Block upright_row(const Context& c, const schedule::RoomBoard& room, const FoyerColumns& at, int height) {
    const Room& where = c.room(room.room);
    const int width = at.next_x + at.next_w;
    const Block name =
        room_with_arrow(c, where, {Face::bold, c.px(room_name), c.px(3), 1.2}, {width * 2 / 3, 1, 0});
    const Block location = way_cell(c, where, at.grouped, {width - name.w - c.px(1.6), 1, 0});
    const Block head = row({name, location}, c.px(1.6), Align::baseline);
    const Block moved = moved_line(c, room, width);
    const int gap = c.px(0.8);
    const int cells_h = height - head.h - gap - (moved.empty() ? 0 : moved.h + gap);
    Block block;
    put(block, head, 0, 0);
    put(block, now_cell(c, room, at.scale, {at.now_w, cells_h}), at.now_x, head.h + gap);
    put(block, next_cell(c, room, at.scale, {at.next_w, cells_h}), at.next_x, head.h + gap);
    put(block, moved, 0, height - moved.h);
    block.h = height;
    return block;
}

}  // namespace

FoyerColumns foyer_columns(const Context& c, std::span<const std::size_t> rooms, int width) {
    FoyerColumns at;
    const int gap = c.px(3);
    if (c.portrait()) {
        at.room_w = width;
        at.now_w = (width - gap) * 56 / 100;
    } else {
        int names = 0;
        for (const std::size_t index : rooms) {
            const Room& room = c.room(c.board.rooms[index].room);
            const int arrow = way_to(c, room).arrow.empty() ? 0 : c.px(7);
            names =
                std::max(names, c.measure.width(room.name, Font{Face::bold, c.px(room_name), false}) + arrow);
        }
        at.room_w = std::clamp(names, width * 13 / 100, width * 22 / 100);
        at.now_x = at.room_w + gap;
        at.now_w = (width - at.now_x - gap) * 56 / 100;
    }
    at.next_x = at.now_x + at.now_w + gap;
    at.next_w = width - at.next_x;
    return at;
}

Block foyer_row(const Context& c, const schedule::RoomBoard& room, const FoyerColumns& columns, int height) {
    return c.portrait() ? upright_row(c, room, columns, height) : wide_row(c, room, columns, height);
}

std::vector<Service> foyer_services(const Context& c, const schedule::RoomBoard& room) {
    std::vector<Service> found;
    const auto add = [&](schedule::SessionIndex index) {
        for (Service& service : services(c, c.session(index))) {
            // The legend explains the symbol; into which language stands at the door.
            service.words = c.words(service.key);
            found.push_back(std::move(service));
        }
    };
    for (const auto index : room.now) add(index);
    if (room.next) add(*room.next);
    return found;
}

}  // namespace kiosk::view
