#pragma once

#include <string>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// A picture as large as it fits between the screen's margins, whole and in its own proportions.
Scene slide(const Context& c, const std::string& url);

}  // namespace kiosk::view
