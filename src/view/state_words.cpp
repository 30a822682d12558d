#include "view/state_words.hpp"

#include <algorithm>
#include <optional>

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
        // What is cancelled, or for everybody and held elsewhere, takes nothing from this room.
        const auto takes = [&](const Session& one) {
            return !is_cancelled(one) && (!one.plenum || one.room == c.room(room.room).id);
        };
        std::optional<Instant> taken;
        if (takes(session)) taken = next;
        // Past a cancelled one the room stays free until the next that is held.
        for (std::size_t i = 0; is_cancelled(session) && !taken && i < room.later.size(); ++i) {
            const Session& later = c.session(room.later[i]);
            if (takes(later)) taken = later.start;
        }
        if (!taken) return c.words("free_now");
        return c.words("free_until", {{"time", i18n::time_of_day(*taken, c.program.zone, c.locale())}});
    }
    return c.words(room.begun_today ? "ended_today" : "no_sessions_today");
}

namespace {

bool begun_today(const Context& c) {
    return std::ranges::any_of(c.board.rooms, &schedule::RoomBoard::begun_today);
}

std::string nothing_today(const Context& c, bool access) {
    if (access) return c.words("no_access_today");
    return c.words(begun_today(c) ? "nothing_more_today" : "no_sessions_today");
}

}  // namespace

std::string day_list_words(const Context& c, Instant first, bool access) {
    using schedule::Phase;
    if (first <= c.board.at || !on_another_day(c, first)) return {};
    if (c.board.phase == Phase::before) return c.words("before_event", {{"days", days_to(c, first)}});
    const std::string time = i18n::time_of_day(first, c.program.zone, c.locale());
    if (c.board.phase == Phase::between_days && !access)
        return c.words("between_days", {{"weekday", day_name(c, first)}, {"time", time}});
    return nothing_today(c, access) + " · " + day_name(c, first);
}

std::string age_words(const Context& c, Instant as_of) {
    return c.words(c.claims == Claims::plan ? "as_of_stale" : "as_of", {{"time", time_and_day(c, as_of)}});
}

std::string nothing_to_list(const Context& c, bool access) {
    using schedule::Phase;
    if (c.board.phase == Phase::empty) return c.words("no_sessions");
    if (c.board.phase == Phase::after) return c.words("after_event");
    return nothing_today(c, access);
}

Block statement(const Context& c, std::string_view words, Size space) {
    return text_block(c, words, {Face::display, c.px(7.6), c.px(4.5), 1.15}, {space.w, 4, space.h},
                      c.theme.text);
}

}  // namespace kiosk::view
