#pragma once

#include "config/entry.hpp"

namespace kiosk::config {

/// Reads an item of "pages": the name of a view, or an object with "view" and what belongs to it.
Result<PageEntry> read_page_item(const Node& node, const Source& source);

/// Such an item in the schema's words.
nlohmann::ordered_json page_item_schema();

}  // namespace kiosk::config
