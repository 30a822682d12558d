#pragma once

#include "model/opening_hours.hpp"
#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk::schedule {

/// Whether a house is open, and until when that holds.
struct Opening {
    bool open = false;
    Instant changes_at;  ///< the closing or the next opening; where there is none for a year, in a year

    bool operator==(const Opening&) const = default;
};

/// At a moment, by the wall clock of `zone`: open from the second of the opening on, closed from the second
/// of the closing on. Spans that touch or overlap are one. A time that a night of changed clocks leaves out
/// or has twice is read as Zone::to_instant() does.
Opening opening(const OpeningHours& hours, const Zone& zone, Instant at);

}  // namespace kiosk::schedule
