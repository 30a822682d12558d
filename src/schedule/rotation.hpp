#pragma once

#include <chrono>
#include <cstddef>

#include "time/instant.hpp"

namespace kiosk::schedule {

/// Pages turn by the wall clock, so that all screens of a venue turn together with no server between them,
/// and a restart shows the page that it would have shown.

/// The page out of `count` that stands at `at`, when each stands for `dwell`: floor(unix / dwell) mod count.
/// `count` and `dwell` are at least 1.
std::size_t page_at(PreciseInstant at, std::chrono::seconds dwell, std::size_t count);

/// When the page after the one at `at` comes up.
Instant next_turn(PreciseInstant at, std::chrono::seconds dwell);

}  // namespace kiosk::schedule
