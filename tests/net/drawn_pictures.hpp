#pragma once

#include <string>

namespace kiosk::net {

/// A picture of one colour, as PNG or JPEG.
std::string drawn_png(int w, int h);
std::string drawn_jpeg(int w, int h);

/// The header of a PNG that claims 60,000 by 60,000 pixels.
std::string png_bomb();

}  // namespace kiosk::net
