#pragma once

#include <string>
#include <vector>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// The context with what stands below every page: content_area() ends above it. The band is as high as the
/// longest announcement needs, so that pages stay where they are while several take turns.
Context with_foot(Context c, Foot foot);

/// Draws the foot onto a page: the line of its age, and the announcement whose turn it is in its band,
/// wrapped to two lines, or three on an upright screen, and then cut; with how many there are.
void add_foot(const Context& c, Scene& scene);

}  // namespace kiosk::view
