#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk {

/// A timestamp as written: the wall time, and its offset from UTC where one was written.
struct Timestamp {
    LocalTime local;
    std::optional<std::chrono::seconds> offset;

    bool operator==(const Timestamp&) const = default;
};

/// Reads ISO 8601 / RFC 3339 in the extended form: `YYYY-MM-DDThh:mm[:ss[.fraction]][Z|±hh[:]mm|±hh]`.
/// A space may stand for the T. Fractions are cut. A second of 60 (leap) counts as the next minute's 0.
/// `24:00` is midnight at the end of the day. Anything else fails, trailing text included.
Result<Timestamp> parse_timestamp(std::string_view text);

/// `YYYY-MM-DD`.
Result<std::chrono::year_month_day> parse_date(std::string_view text);

/// `h:mm` or `hh:mm[:ss]`, as a span since midnight; up to 24:00.
Result<std::chrono::seconds> parse_time_of_day(std::string_view text);

/// The moment that a timestamp means: by its own offset, else in `zone`.
Instant resolve(const Timestamp& stamp, const Zone& zone);

/// `2022-11-18T09:00:00+01:00`, in the zone's offset at that moment; UTC is written `+00:00`.
std::string format_iso(Instant instant, const Zone& zone);

}  // namespace kiosk
