#pragma once

#include <chrono>
#include <cstddef>
#include <span>

#include "time/instant.hpp"

namespace kiosk::schedule {

/// Pages turn by the wall clock, so that all screens of a venue turn together with no server between them,
/// and a restart shows the page that it would have shown.

/// The page out of `count` that stands at `at`, when each stands for `dwell`: floor(unix / dwell) mod count.
/// `count` and `dwell` are at least 1.
std::size_t page_at(PreciseInstant at, std::chrono::seconds dwell, std::size_t count);

/// When the page after the one at `at` comes up.
Instant next_turn(PreciseInstant at, std::chrono::seconds dwell);

/// The same for pages that stand for unequal times, one after the other from the beginning of 1970 on and
/// round again. With equal times, what the functions above say. A time below one second counts as one.
std::size_t page_at(PreciseInstant at, std::span<const std::chrono::seconds> dwells);

/// When the page after the one at `at` comes up; a page alone comes up anew.
Instant next_turn(PreciseInstant at, std::span<const std::chrono::seconds> dwells);

}  // namespace kiosk::schedule
