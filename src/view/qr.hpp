#pragma once

#include <string_view>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// A QR code (error correction M) of `url` on a light card, at most `side` pixels wide, quiet zone of four
/// modules included. Always dark modules on a light card, whatever the theme: readers expect it.
/// Empty when the text is too long for a code whose modules would have at least three pixels.
Block qr_card(const Context& c, std::string_view url, int side);

}  // namespace kiosk::view
