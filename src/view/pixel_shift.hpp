#pragma once

#include "time/instant.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// Moves what is on a finished page by a few pixels, against burn-in: from hour to hour one step further
/// around a square, a step being a 400th of the shorter side, which the design's margin has room for. The
/// same on all screens at the same time. What reaches an edge of the picture keeps to it.
void shift_pixels(Scene& scene, Instant at);

}  // namespace kiosk::view
