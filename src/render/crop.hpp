#pragma once

#include "render/fonts.hpp"
#include "view/scene.hpp"

namespace kiosk::render {

/// The middle of a picture, scaled to fill `size` without distortion and with its corners rounded, as ARGB.
/// Filtered over every source pixel, so that a large portrait stays smooth in a small circle.
/// Null when either is empty or out of memory.
Surface crop_to_fill(SDL_Surface& picture, view::Size size, int radius);

}  // namespace kiosk::render
