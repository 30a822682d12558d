#pragma once

#include <SDL2/SDL.h>

#include "view/scene.hpp"

namespace kiosk::render {

/// The size of a picture of that size after a turn by 0, 90, 180 or 270 degrees.
view::Size turned(view::Size size, int rotation);

/// `from` with `share`/256 of `to` mixed in, turned clockwise by `rotation` degrees onto `target`. `from` and
/// `to` are of one size, `target` of the turned one; all have the same format with four bytes a pixel.
/// With a share of 0 or 256 the pixels are exactly those of one side.
void blend(SDL_Surface& target, const SDL_Surface& from, const SDL_Surface& to, unsigned share, int rotation);

}  // namespace kiosk::render
