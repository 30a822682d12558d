#pragma once

#include <string>

#include "feed/json/value.hpp"

namespace kiosk::feed {

/// The shipped adapter for a JSON document of another system, told by its members; empty where there is none.
std::string adapter_for(const Value& root);

}  // namespace kiosk::feed
