#include "schedule/event_day.hpp"

namespace kiosk::schedule {

using namespace std::chrono;

EventDay event_day(Instant instant, const Zone& zone, minutes starts) {
    return floor<days>(zone.to_local(instant) - starts);
}

Instant event_day_begin(EventDay day, const Zone& zone, minutes starts) {
    return zone.to_instant(LocalTime{day} + starts);
}

}  // namespace kiosk::schedule
