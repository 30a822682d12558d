#include "view/state_words.hpp"

#include "i18n/dates.hpp"
#include "view/times.hpp"

namespace kiosk::view {

std::string idle_words(const Context& c, const schedule::RoomBoard& room) {
    using schedule::Phase;
    if (!room.next) {
        if (room.phase == Phase::empty) return c.words("no_sessions");
        return c.words(c.board.phase == Phase::after ? "after_event" : "ended_today");
    }
    const Instant next = c.session(*room.next).start;
    if (days_to(c, next) == 0 || !on_another_day(c, next)) {
        return c.words("free_until", {{"time", i18n::time_of_day(next, c.program.zone, c.locale())}});
    }
    return c.words(room.begun_today ? "ended_today" : "no_sessions_today");
}

}  // namespace kiosk::view
