#include "schedule/event_day.hpp"

namespace kiosk::schedule {

using namespace std::chrono;

EventDay event_day(Instant instant, const Zone& zone, minutes starts) {
    const auto date = floor<days>(zone.to_local(instant));
    if (instant < event_day_begin(date, zone, starts)) return date - days{1};
    // A clock that is set back behind midnight does not bring the day before back.
    return instant < event_day_begin(date + days{1}, zone, starts) ? date : date + days{1};
}

Instant event_day_begin(EventDay day, const Zone& zone, minutes starts) {
    return zone.to_instant(LocalTime{day} + starts);
}

}  // namespace kiosk::schedule
