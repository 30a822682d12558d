#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "time/instant.hpp"

namespace kiosk::app {

/// What a screen last told.
struct FleetStatus {
    nlohmann::json told;
    std::optional<Instant> heard;  ///< when, by this machine's clock; none: the broker had kept it
};
/// By the names of screens.
using FleetStatuses = std::map<std::string, FleetStatus>;

/// Takes what a screen told, if it is a status at all: an object of at most 256 KiB and 16 levels. `heard` as
/// above.
void take_status(FleetStatuses& statuses, const std::string& screen, const std::string& payload,
                 std::optional<Instant> heard);

/// A line a screen, and one for each of its errors; `now` by this machine's clock. How long a screen has been
/// silent is told by that clock, too, unless all that is known was kept by the broker.
std::string fleet_table(const FleetStatuses& statuses, Instant now);

/// All of it as JSON, with a line end.
std::string fleet_json(const FleetStatuses& statuses);

}  // namespace kiosk::app
