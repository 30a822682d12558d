#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/entry.hpp"

namespace kiosk::config {

/// The views by the names that a config has for them.
std::optional<View> view_named(std::string_view name);

/// Those that a page can show; with `alone` only those that need nothing beside their name.
std::vector<std::string> view_names(bool alone);

/// Fails where "view" stands beside "pages".
Result<void> check_view_or_pages(const Node::Object& members, const Source& source);

}  // namespace kiosk::config
