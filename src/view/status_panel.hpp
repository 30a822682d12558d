#pragma once

#include <string>
#include <utility>
#include <vector>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// Lays the staff's status panel over a page: a heading and lines of a name with its value, over a dimmed
/// page. Visitors see it only while staff hold the key.
void add_status_panel(const Context& c, Scene& scene,
                      const std::vector<std::pair<std::string, std::string>>& lines);

}  // namespace kiosk::view
