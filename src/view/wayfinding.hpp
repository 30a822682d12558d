#pragma once

#include <string>

#include "view/block.hpp"
#include "view/context.hpp"
#include "view/text_flow.hpp"

namespace kiosk::view {

/// How to find a room from this screen: the sign of its direction ("↑ Plan 2") taken apart, and its location.
struct Way {
    std::string arrow;  ///< "↑"; may be empty
    std::string words;  ///< "Plan 2": what the direction says, and the location where that is something else
};
Way way_to(const Context& c, const Room& room);

/// The room's name with its arrow beside it; the name in its style and space.
Block room_with_arrow(const Context& c, const Room& room, const TextStyle& style, const TextSpace& space);

}  // namespace kiosk::view
