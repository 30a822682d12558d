#pragma once

#include <string_view>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// A QR code (error correction M) of `url` on a light card, at most `most` pixels wide, quiet zone of four
/// modules included (ISO/IEC 18004). Always dark modules on a light card, whatever the theme: readers expect
/// it. Its modules are as large as Viewing::qr_distance_m asks, as far as `most` lets them: a five-hundredth
/// of the distance, see reading_distance_m(). Empty when the text is too long for a code whose modules would
/// have at least three pixels.
Block qr_card(const Context& c, std::string_view url, int most);

/// From how far a phone reads a code of this picture. A reader needs three camera pixels a module (what
/// graders by ISO/IEC 15415 ask at the least, too); a phone's finder of 1920 pixels over 65 degrees has 1500
/// pixels over as many metres as it stands away, so a module may be a five-hundredth of the distance.
double reading_distance_m(const Matrix& code, Size picture, const Viewing& viewing);

}  // namespace kiosk::view
