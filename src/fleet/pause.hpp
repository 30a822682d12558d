#pragma once

#include <chrono>

namespace kiosk::fleet {

/// How long to wait before the broker is tried again after so many failures in a row: between half of and the
/// whole of a span that doubles from a second to a minute, so that a whole venue does not come at once.
/// `random`: 0 ≤ x < 1.
std::chrono::milliseconds reconnect_pause(int failures, double random);

}  // namespace kiosk::fleet
