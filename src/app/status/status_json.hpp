#pragma once

#include <string>

#include "app/status/screen_status.hpp"

namespace kiosk::app {

/// The status as JSON, for the status file and the fleet; with a line end. Times that visitors see are in the
/// event's zone, those of the machine in UTC.
std::string status_json(const ScreenStatus& status);

}  // namespace kiosk::app
