#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace kiosk::app {

/// The names of the JSON files in assets/<kind>, without their ending, in order.
std::vector<std::string> asset_names(const std::filesystem::path& assets, const std::string& kind);

/// Reads assets/<kind>/<name>.json. An unknown name, which stands at `place` as the value of `key`, fails
/// with those that there are.
Result<std::string> read_asset(const std::filesystem::path& assets, const std::string& kind,
                               const std::string& key, const std::string& name, const std::string& place);

}  // namespace kiosk::app
