#pragma once

#include "view/scene.hpp"

namespace kiosk::view {

/// The same page for a language that is written from right to left: everything stands as far from the right
/// edge as it stood from the left. What is within stays as it is: texts have their own direction, codes and
/// pictures must not be turned, and an arrow points the way in the house, in every language.
/// Mirroring twice gives the page again.
Scene mirrored(Scene scene);

}  // namespace kiosk::view
