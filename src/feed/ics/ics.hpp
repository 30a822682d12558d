#pragma once

#include <string_view>

#include "feed/feed.hpp"

namespace kiosk::feed {

/// Whether a text, without byte order mark and leading space, is meant as iCalendar.
bool is_ics(std::string_view text);

/// Reads iCalendar (RFC 5545, 7986). Content lines are read here, leniently; zones and recurrence are
/// libical's. Recurring events give their times within a day of the span of all that do not recur; where
/// every event recurs, those of 31 days from each rule's start. `text` has no byte order mark.
Result<Parsed> parse_ics(std::string_view text, const FeedOptions& options);

}  // namespace kiosk::feed
