#pragma once

#include <vector>

#include "config/entry.hpp"

namespace kiosk::config {

/// "rooms" of a feed: the name or id that the feed gives → a new name, null (left out), or {"name": …,
/// "location": …}. Rooms that get the same new name become one.
Result<std::vector<RoomRule>> read_room_rules(const Node& node, const Source& source);

/// "only", "without" and "plenum": {"room", "track", "tag", "type", "title"}, each a name or a list of names.
Result<SessionFilter> read_filter(std::string_view key, const Node& node, const Source& source);

nlohmann::ordered_json room_rules_schema();
nlohmann::ordered_json filter_schema();

}  // namespace kiosk::config
