#pragma once

#include <string>

#include "view/block.hpp"
#include "view/context.hpp"
#include "view/text_flow.hpp"

namespace kiosk::view {

/// How to find a room from this screen: the sign of its direction ("↑ Plan 2") taken apart, and its location.
struct Way {
    std::string arrow;     ///< "↑"; may be empty
    std::string words;     ///< what the direction says besides: "genom kaféet"
    std::string location;  ///< "Plan 2"; empty where the words say that already
};
Way way_to(const Context& c, const Room& room);

/// Words and location in muted type: beside each other where one line holds both, else, where there may be
/// several lines, under each other.
Block way_block(const Context& c, const Way& way, const TextStyle& style, const TextSpace& space);

/// The room's name with its arrow beside it; the name in its style and space.
Block room_with_arrow(const Context& c, const Room& room, const TextStyle& style, const TextSpace& space);

}  // namespace kiosk::view
