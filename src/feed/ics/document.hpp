#pragma once

#include <string_view>
#include <vector>

#include "feed/feed.hpp"
#include "feed/finding_log.hpp"
#include "feed/ics/lines.hpp"

namespace kiosk::feed {

/// A component as it came: its own lines, without those of components within it.
struct IcsComponent {
    std::size_t number = 0;  ///< of its first line
    std::vector<IcsLine> lines;

    /// The first line of that name; null when there is none.
    const IcsLine* find(std::string_view name) const;
};

struct IcsTimeZone {
    IcsComponent own;                       ///< TZID, X-LIC-LOCATION
    std::vector<IcsComponent> observances;  ///< STANDARD and DAYLIGHT
};

/// What is read of a file with one or more calendars, or with bare events.
struct IcsDocument {
    IcsComponent calendar;  ///< of all VCALENDARs together
    std::vector<IcsTimeZone> zones;
    std::vector<IcsComponent> events;
    bool has_calendar = false;
    std::size_t left_out = 0;  ///< events beyond the limit
};

/// Sorts the lines into components. Lines that nothing here reads are dropped; those that are none, and
/// components that are never closed, are findings. An event that breaks off at the end of the file is left
/// out. The views in the document live as long as `lines`.
IcsDocument read_ics_document(IcsLines& lines, const Limits& limits, FindingLog& log);

/// "line 12, event 3 (\"Title\")": for findings.
std::string ics_place(const IcsComponent& event, std::size_t number);

}  // namespace kiosk::feed
