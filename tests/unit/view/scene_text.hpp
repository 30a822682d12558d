#pragma once

#include <string>

#include "view/scene.hpp"

namespace kiosk::view {

/// A scene as lines that a person can read and compare: one an item, in the order of painting.
std::string to_text(const Scene& scene);

}  // namespace kiosk::view
