#pragma once

#include <chrono>

namespace kiosk {

/// A moment on the world's time line, to the second. Programmes speak in these; a wall time exists only
/// together with a Zone.
using Instant = std::chrono::sys_seconds;

/// What a clock on the wall of some zone shows. Never compared with times of another zone.
using LocalTime = std::chrono::local_seconds;

/// A moment as the main loop needs it to sleep until the next whole second.
using PreciseInstant = std::chrono::sys_time<std::chrono::milliseconds>;

}  // namespace kiosk
