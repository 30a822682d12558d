#include "view/door.hpp"

#include <algorithm>

#include "view/agenda.hpp"
#include "view/header.hpp"
#include "view/page_marks.hpp"
#include "view/session_block.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

struct Leading {
    const Session* session = nullptr;
    Lead as = Lead::now;
};

Leading leading(const Context& c, const schedule::RoomBoard& room) {
    if (!room.now.empty()) return {&c.session(room.now.front()), Lead::now};
    if (!room.next) return {};
    return {&c.session(*room.next), room.phase == schedule::Phase::before ? Lead::first : Lead::next};
}

// What is said above the next session when it is not today's, or instead of one.
std::string state_words(const Context& c, const schedule::RoomBoard& room) {
    using schedule::Phase;
    switch (room.phase) {
        case Phase::running:
            return {};
        case Phase::empty:
            return c.words("no_sessions");
        case Phase::before:
            return {};
        case Phase::between_days:
            return c.words(room.begun_today ? "ended_today" : "no_sessions_today");
        case Phase::after:
            return c.words(c.board.phase == Phase::after ? "after_event" : "ended_today");
    }
    return {};
}

struct Middle {
    Block block;
    bool generous = true;
};

Middle middle(const Context& c, const schedule::RoomBoard& room, const Leading& lead, Size space) {
    const std::string state = state_words(c, room);
    if (lead.session == nullptr) {
        const Block words = text_block(c, state, {Face::display, c.px(7.6), c.px(4.5), 1.15},
                                       {space.w, 4, space.h}, c.theme.text);
        return {words, true};
    }
    const Block above =
        text_block(c, state, {Face::regular, c.px(3.6), c.px(3.0)}, {space.w, 2, 0}, c.theme.muted);
    const int used = above.empty() ? 0 : above.h + c.px(2.4);
    SessionBlock session = session_block(c, *lead.session, lead.as, {space.w, space.h - used});
    return {column({above, session.block}, c.px(2.4)), session.generous};
}

}  // namespace

Scene door(const Context& c, const schedule::RoomBoard& room, std::size_t page, std::size_t pages) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    const Room& where = c.room(room.room);
    const Block top = header(c, where.name, c.title);
    put(scene, top, area.x, area.y);

    const int begin = area.y + top.h + c.px(c.portrait() ? 2.6 : 3.2);
    const Block marks = page_marks(c, page, pages);
    const int bottom = marks.empty() ? area.bottom() : area.bottom() - marks.h - c.px(1.6);
    put(scene, marks, area.right() - marks.w, area.bottom() - marks.h);

    const Leading lead = leading(c, room);
    const auto rows = agenda_rows(c, room, lead.session);
    // As many rows below as leave the leading session its full size; two at least.
    const std::size_t most = std::min<std::size_t>(rows.size(), 4);
    const std::size_t least = std::min<std::size_t>(rows.size(), 2);
    for (std::size_t count = most;; --count) {
        const Block agenda = agenda_block(c, rows, count, area.w);
        const int below = agenda.empty() ? bottom : bottom - agenda.h - c.px(2.6);
        const Middle main = middle(c, room, lead, {area.w, below - begin});
        if (!main.generous && count > least) continue;
        put(scene, main.block, area.x, begin);
        put(scene, agenda, area.x, bottom - agenda.h);
        return scene;
    }
}

}  // namespace kiosk::view
