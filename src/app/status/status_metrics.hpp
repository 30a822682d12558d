#pragma once

#include <string>

#include "app/status/screen_status.hpp"

namespace kiosk::app {

/// The status in Prometheus' text format (0.0.4), for the textfile collector of node_exporter. Each series
/// has the label "screen".
std::string status_metrics(const ScreenStatus& status);

}  // namespace kiosk::app
