#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {

/// A day element of schedule.json, as far as it helps to place a wall time.
struct DayWindow {
    std::optional<std::chrono::year_month_day> date;
    std::optional<Timestamp> start;
    std::optional<Timestamp> end;
};

DayWindow read_day_window(const Value& day);

/// When an event begins, as written: its `date`, completed by `start` where that is a mere date; else the day
/// and the wall time `start`. A wall time before the day begins (at 04:00 where the feed does not say)
/// belongs to the next calendar day, unless the day's window shows that it only is early.
Result<Timestamp> read_start(const Value& event, const DayWindow& day);

/// How times as written are understood.
struct TimeRules {
    Zone zone;                 ///< of times without offset
    bool local_times = false;  ///< offsets count for nothing
};

/// When an event that starts at `start` ends: its `end`, else its `duration`; `start` itself where neither
/// can be read. A session without length, or of a negative one, is a finding.
Instant read_end(const Value& event, Instant start, const TimeRules& rules, FindingLog& log,
                 const std::string& where);

/// Whether an instant may belong to a programme (1970 to 2199). Others are slips of the keyboard.
bool is_plausible(Instant instant);

}  // namespace kiosk::feed
