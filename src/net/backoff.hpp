#pragma once

#include <chrono>
#include <optional>

namespace kiosk::net {

/// All that decides how long to pause after a poll.
struct PauseFacts {
    int failures = 0;                                 ///< in a row, this poll included; 0 after a good one
    std::chrono::milliseconds interval{};             ///< the wanted pause after a good poll
    std::chrono::milliseconds longest{};              ///< no failure and no server makes the pause longer
    double random = 0.5;                              ///< 0 ≤ x < 1
    std::optional<std::chrono::seconds> retry_after;  ///< what the server asked for after a failure
    std::optional<std::chrono::seconds> fresh_for;    ///< how long the server calls a good answer fresh
};

/// The pause until the next poll.
///
/// After a good poll: the interval ± 10 %, so that many screens spread; longer where the server calls its
/// answer fresh for longer. After the n-th failure: between half of and the whole of first · 2ⁿ⁻¹, where
/// first is 5 s or the interval if that is shorter; longer where the server asked for it. What a server asks
/// for is spread upwards by up to 10 %. Nothing but the interval itself exceeds `longest`.
std::chrono::milliseconds next_pause(const PauseFacts& facts);

}  // namespace kiosk::net
