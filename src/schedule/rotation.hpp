#pragma once

#include <chrono>
#include <cstddef>
#include <span>

#include "time/instant.hpp"

namespace kiosk::schedule {

/// Pages turn by the wall clock, so that all screens of a venue turn together with no server between them,
/// and a restart shows the page that it would have shown.

/// The page that stands at `at`, when they stand for these times one after the other from the beginning of
/// 1970 on, and before it, and round again. A time below one second counts as one. The first where there is
/// none.
std::size_t page_at(PreciseInstant at, std::span<const std::chrono::seconds> dwells);

/// When the page after the one at `at` comes up; a page alone comes up anew. In a second where there is none.
Instant next_turn(PreciseInstant at, std::span<const std::chrono::seconds> dwells);

}  // namespace kiosk::schedule
