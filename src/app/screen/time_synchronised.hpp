#pragma once

namespace kiosk::app {

/// Whether something sets this machine's clock by a better one, as the kernel knows it (NTP, PTP).
bool is_clock_synchronised();

}  // namespace kiosk::app
