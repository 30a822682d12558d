#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk::feed {

/// A time as staff write it: a date, a time of day, or both, which then may have an offset.
struct When {
    std::optional<std::chrono::year_month_day> date;
    std::optional<std::chrono::seconds> time;    ///< since midnight, below 24 h
    std::optional<std::chrono::seconds> offset;  ///< from UTC, as written

    bool operator==(const When&) const = default;
};

/// Reads ISO 8601 and what spreadsheets write: "18.11.2022 09:00", "18/11/2022", "9.00", "kl. 9:00",
/// "9:00 AM". Nothing where it is none of these, or where day and month cannot be told apart ("5/6/2022").
std::optional<When> parse_when(std::string_view text);

/// "09:00–10:00" as its two ends; the second is empty where the text is no range.
std::pair<std::string, std::string> split_range(std::string_view text);

/// Whether something that starts at `start`, `local` on the clocks of the event, starts then.
bool starts_at(const When& when, Instant start, LocalTime local);

/// Whether `instant`, `local` on the clocks of the event, is not before the time; a date alone begins at its
/// midnight, and a time of day alone holds for every day.
bool not_before(const When& when, Instant instant, LocalTime local);

/// Likewise not after it; a date alone ends at the midnight that follows.
bool not_after(const When& when, Instant instant, LocalTime local);

}  // namespace kiosk::feed
