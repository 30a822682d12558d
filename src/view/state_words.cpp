#include "view/state_words.hpp"

#include "i18n/dates.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"

namespace kiosk::view {

std::string idle_words(const Context& c, const schedule::RoomBoard& room) {
    using schedule::Phase;
    if (!room.next) {
        if (room.phase == Phase::empty) return c.words("no_sessions");
        return c.words(c.board.phase == Phase::after ? "after_event" : "ended_today");
    }
    const Session& session = c.session(*room.next);
    const Instant next = session.start;
    if (days_to(c, next) == 0 || !on_another_day(c, next)) {
        // What is for everybody and held elsewhere takes nothing from this room.
        if (session.plenum && session.room != c.room(room.room).id) return c.words("free_now");
        return c.words("free_until", {{"time", i18n::time_of_day(next, c.program.zone, c.locale())}});
    }
    return c.words(room.begun_today ? "ended_today" : "no_sessions_today");
}

Block statement(const Context& c, std::string_view words, Size space) {
    return text_block(c, words, {Face::display, c.px(7.6), c.px(4.5), 1.15}, {space.w, 4, space.h},
                      c.theme.text);
}

}  // namespace kiosk::view
