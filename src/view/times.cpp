#include "view/times.hpp"

#include <algorithm>

#include "i18n/dates.hpp"

namespace kiosk::view {

using namespace std::chrono;

namespace {

// A displayed minute changes when the wall clock's minute does: from the shown minute, not the second.
std::int64_t minutes_from(const Context& c, Instant instant) {
    const Instant shown = floor<minutes>(c.board.at);
    return std::max<std::int64_t>(0, ceil<minutes>(instant - shown).count());
}

schedule::EventDay day(const Context& c, Instant instant) {
    return schedule::event_day(instant, c.program.zone, c.event_day_starts);
}

}  // namespace

bool on_another_day(const Context& c, Instant instant) {
    return day(c, instant) != c.board.today;
}

std::int64_t days_to(const Context& c, Instant instant) {
    const Zone& zone = c.program.zone;
    return (floor<days>(zone.to_local(instant)) - floor<days>(zone.to_local(c.board.at))).count();
}

std::string day_name(const Context& c, Instant instant) {
    const Zone& zone = c.program.zone;
    const std::int64_t away = days_to(c, instant);
    const bool near = away > -6 && away < 6;
    return near ? i18n::weekday(instant, zone, c.locale()) : i18n::long_date(instant, zone, c.locale());
}

std::string time_and_day(const Context& c, Instant instant) {
    const std::string time = i18n::time_of_day(instant, c.program.zone, c.locale());
    if (!on_another_day(c, instant)) return time;
    return c.words("weekday_time", {{"weekday", day_name(c, instant)}, {"time", time}});
}

std::string session_time(const Context& c, const Session& session) {
    if (session.end <= session.start) return time_and_day(c, session.start);
    const auto with_day = [&](Instant instant, std::string time) {
        return c.words("weekday_time", {{"weekday", day_name(c, instant)}, {"time", std::move(time)}});
    };
    const Zone& zone = c.program.zone;
    if (day(c, session.start) != day(c, session.end - seconds{1})) {
        return with_day(session.start, i18n::time_of_day(session.start, zone, c.locale())) + " – " +
               with_day(session.end, i18n::time_of_day(session.end, zone, c.locale()));
    }
    std::string range = i18n::time_range(session.start, session.end, zone, c.locale());
    return on_another_day(c, session.start) ? with_day(session.start, std::move(range)) : range;
}

std::string time_left(const Context& c, Instant end) {
    const std::int64_t left = minutes_from(c, end);
    if (left < 100) return c.words("minutes_left", {{"minutes", left}});
    return c.words("hours_left", {{"hours", left / 60}, {"minutes", left % 60}});
}

std::string time_to_go(const Context& c, Instant start) {
    const std::int64_t days_away = days_to(c, start);
    if (days_away > 0) return c.words("in_days", {{"days", days_away}});
    const std::int64_t left = minutes_from(c, start);
    if (left == 0) return c.words("starts_now");
    if (left < 100) return c.words("in_minutes", {{"minutes", left}});
    return c.words("in_hours", {{"hours", left / 60}, {"minutes", left % 60}});
}

}  // namespace kiosk::view
