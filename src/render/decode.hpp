#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "render/fonts.hpp"

namespace kiosk::render {

/// Decodes a PNG or JPEG. Its size is read from its header first: one with a side over 8,192 pixels or more
/// than 25 million of them is refused before anything is decoded. Any thread. No display needed.
Result<Surface> decode_picture(std::string_view bytes);

/// A picture as PNG.
Result<std::string> encode_png(const SDL_Surface& picture);

/// No larger than `side` in either direction, in its own proportions.
Surface shrunk(Surface picture, int side);

}  // namespace kiosk::render
