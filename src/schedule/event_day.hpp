#pragma once

#include <chrono>

#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk::schedule {

/// A day of an event, named by the date on which it begins. It turns some hours after midnight, so that an
/// evening's last sessions belong to that evening.
using EventDay = std::chrono::local_days;

/// The event day in which `instant` lies, when days turn at `starts`, 0 to 24 hours, after local midnight:
/// from the moment at which it begins to that at which the next one does.
EventDay event_day(Instant instant, const Zone& zone, std::chrono::minutes starts);

/// The moment at which `day` begins: when the wall clock shows that time. On a night of changed clocks: when
/// it does so first, or would have done.
Instant event_day_begin(EventDay day, const Zone& zone, std::chrono::minutes starts);

}  // namespace kiosk::schedule
