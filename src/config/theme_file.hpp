#pragma once

#include <string_view>

#include "base/error.hpp"
#include "view/theme.hpp"

namespace kiosk::config {

/// Reads a theme: a JSON object with a colour ("#RRGGBB") for every use in view::Theme, and "stroke"
/// where its lines are thicker than usual. `name` stands in errors. Fails on a missing or unknown use, on
/// what is no colour, and on a pair with too little contrast.
Result<view::Theme> read_theme(std::string_view json, std::string_view name);

}  // namespace kiosk::config
