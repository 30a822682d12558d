#pragma once

#include <string>

#include "view/context.hpp"

namespace kiosk::view {

/// "09:00–10:00", with its weekday before it where it lies on another event day than the board.
std::string session_time(const Context& c, const Session& session);

/// "10:15", with its weekday where it lies on another event day.
std::string start_time(const Context& c, const Session& session);

/// "48 min kvar", rounded up to the minute that the clock shows.
std::string time_left(const Context& c, Instant end);

/// "om 23 min", rounded up alike; days where it is days.
std::string time_to_go(const Context& c, Instant start);

/// Whether `instant` lies on another event day than the board.
bool on_another_day(const Context& c, Instant instant);

/// Calendar days from the board's event day to that of `instant`.
std::int64_t days_to(const Context& c, Instant instant);

}  // namespace kiosk::view
