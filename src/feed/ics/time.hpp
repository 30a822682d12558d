#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feed/ics/lines.hpp"
#include "time/instant.hpp"

namespace kiosk::feed {

/// A DATE or DATE-TIME value of iCalendar (RFC 5545, 3.3.4 and 3.3.5).
struct IcsTime {
    LocalTime local;
    bool utc = false;   ///< `local` is UTC
    bool date = false;  ///< a whole day, `local` its midnight
    std::string zone;   ///< TZID; empty for a floating time

    bool operator==(const IcsTime&) const = default;
};

/// "20221118", "20221118T0900[00][Z]", whatever VALUE says. Also with the dashes and colons of ISO 8601.
std::optional<IcsTime> read_ics_time(std::string_view value, const std::string& zone);

/// That of a line, with its TZID.
std::optional<IcsTime> read_ics_time(const IcsLine& line);

/// A TZOFFSETTO, "+0100" or "+010000", within 18 hours.
std::optional<std::chrono::seconds> read_ics_offset(std::string_view value);

}  // namespace kiosk::feed
