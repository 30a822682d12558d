#pragma once

#include <array>
#include <chrono>
#include <map>
#include <vector>

namespace kiosk {

/// From when to when a house is open, after midnight of the day on which it opens: 0 <= from < 24 h and
/// from < until <= from + 24 h, so that an evening may end in the night.
struct OpenSpan {
    std::chrono::minutes from{}, until{};

    bool operator==(const OpenSpan&) const = default;
};

/// When a house is open, by its wall clock. A day without spans is closed.
struct OpeningHours {
    using Spans = std::vector<OpenSpan>;  ///< in the order of their beginnings

    std::array<Spans, 7> weekdays;                   ///< by weekday::c_encoding(), from Sunday on
    std::map<std::chrono::local_days, Spans> dates;  ///< in place of their weekdays

    bool operator==(const OpeningHours&) const = default;
};

}  // namespace kiosk
