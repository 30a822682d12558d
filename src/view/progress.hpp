#pragma once

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// How much of a session is over, as a line of `width`: it grows with the displayed minute, from nothing at
/// the start. Empty for a session that does not run or has no length.
Block progress_line(const Context& c, const Session& session, int width);

}  // namespace kiosk::view
