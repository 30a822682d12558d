#pragma once

#include <vector>

#include "config/entry.hpp"

namespace kiosk::config {

/// The settings of one item of "feeds". Their read() writes into the last of Config::feeds.
std::vector<Entry> feed_item_table();

/// Appends an item to Config::feeds: an address, or an object of the settings above.
Result<void> read_feed_item(const Node& node, const Source& source, Config& config);

nlohmann::ordered_json feed_item_schema();

}  // namespace kiosk::config
