#pragma once

#include "render/fonts.hpp"

namespace kiosk::render {

/// A white disc of `diameter` pixels whose alpha is the share of each pixel that it covers; with `ring` > 0
/// only its outermost `ring` pixels. Its quarters are the corners of every rounded box. Null when out of
/// memory.
Surface disc_mask(int diameter, int ring);

}  // namespace kiosk::render
