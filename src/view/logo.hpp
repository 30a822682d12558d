#pragma once

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// The event's logo in its own proportions, as large as fits into `most_w` × `most_h` units. Empty where
/// there is none, or none yet.
Block logo_block(const Context& c, double most_w, double most_h);

}  // namespace kiosk::view
