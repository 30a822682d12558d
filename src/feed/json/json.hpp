#pragma once

#include <cstddef>
#include <string_view>

#include "base/error.hpp"
#include "feed/json/value.hpp"

namespace kiosk::feed {

/// More than any programme has; a list of 30 million zeros would need gigabytes.
inline constexpr std::size_t most_json_values = 8'000'000;

/// Reads JSON, with comments allowed. Depth and number of values are bounded while reading, before anything
/// is built of what lies beyond. Fails with line and column (in characters, from 1) of the fault.
Result<Value> read_json(std::string_view utf8, int depth, std::size_t most_values = most_json_values);

}  // namespace kiosk::feed
