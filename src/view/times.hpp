#pragma once

#include <string>

#include "view/context.hpp"

namespace kiosk::view {

/// "09:00–10:00", with its day before it where it lies on another event day than the board, and with both
/// days where it ends on another one than it began.
std::string session_time(const Context& c, const Session& session);

/// "10:15", with its day where it lies on another event day than the board.
std::string time_and_day(const Context& c, Instant instant);

/// "48 min kvar", rounded up to the minute that the clock shows.
std::string time_left(const Context& c, Instant end);

/// "om 23 min", rounded up alike; days where it is days.
std::string time_to_go(const Context& c, Instant start);

/// Whether `instant` lies on another event day than the board.
bool on_another_day(const Context& c, Instant instant);

/// "lördag"; from six days on, when that could be last week's or next week's, "lördag 26 november".
std::string day_name(const Context& c, Instant instant);

/// Dates of the calendar from the board's to that of `instant`: what "today" and "tomorrow" mean to people,
/// whenever the event day turns.
std::int64_t days_to(const Context& c, Instant instant);

}  // namespace kiosk::view
