#pragma once

#include <string>
#include <vector>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// The whole screen for whoever looks which one this is: its name and the rooms that it shows, as large as
/// they fit, to be read across a hall. No rooms: all of them.
Scene identify(const Context& c, const std::string& screen, const std::vector<std::string>& rooms);

}  // namespace kiosk::view
