#pragma once

#include <string>

#include "model/program.hpp"

namespace kiosk::feed {

/// The programme as iCalendar (RFC 5545, with CONFERENCE and IMAGE of RFC 7986): times in UTC, lines folded,
/// each ending in CR LF. `stamp` is the moment at which it is made. For calendars of people: parse() gives
/// back titles, times, rooms, people and streams, but not all of a session's facts; use write() for those.
std::string write_ics(const Program& program, Instant stamp);

}  // namespace kiosk::feed
