#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "time/instant.hpp"

namespace kiosk::app {

/// What each screen of a fleet last told, by its name.
using FleetStatuses = std::map<std::string, nlohmann::json>;

/// Takes what a screen told, if it is a status at all.
void take_status(FleetStatuses& statuses, const std::string& screen, const std::string& payload);

/// A line a screen, and one for each of its errors; `now` by this machine's clock.
std::string fleet_table(const FleetStatuses& statuses, Instant now);

/// All of it as JSON, with a line end.
std::string fleet_json(const FleetStatuses& statuses);

}  // namespace kiosk::app
