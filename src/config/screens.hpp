#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/entry.hpp"
#include "config/read.hpp"

namespace kiosk::config {

inline constexpr std::string_view screens_key = "screens";

/// The screens that a config names, in its order, each with what it has otherwise than all: a merge patch.
/// Fails where "screens" is no object of objects, names a screen twice or not at all, or is nested.
Result<std::vector<std::string>> screens_of(const Node& root, const Source& source);

/// The config of one screen, by its name as listed; of a screen that is not listed, where that is empty.
Node for_screen(Node root, std::string_view listed);

/// What editors are told of "screens".
nlohmann::ordered_json screens_schema();

}  // namespace kiosk::config
