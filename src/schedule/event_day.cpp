#include "schedule/event_day.hpp"

namespace kiosk::schedule {

using namespace std::chrono;

EventDay event_day(Instant instant, const Zone& zone, minutes starts) {
    const auto shown = floor<days>(zone.to_local(instant) - starts);
    // On a night of changed clocks the wall clock shows the turn of the day twice, or passes over it.
    if (instant < event_day_begin(shown, zone, starts)) return shown - days{1};
    return instant < event_day_begin(shown + days{1}, zone, starts) ? shown : shown + days{1};
}

Instant event_day_begin(EventDay day, const Zone& zone, minutes starts) {
    return zone.to_instant(LocalTime{day} + starts);
}

}  // namespace kiosk::schedule
