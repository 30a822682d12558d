#pragma once

#include <string>
#include <vector>

#include "view/context.hpp"

namespace kiosk::layouts {

/// What is wrong with a page, in words; nothing where all of this holds:
/// - nothing stands outside the screen or in its margin, but what fills a whole side of it;
/// - a text that begins in a box ends there, and does not stand on a code;
/// - no two texts overlap, from the capitals' top to the descenders;
/// - a line is as wide as it was measured;
/// - no type is smaller than the smallest;
/// - a text has its contrast with what is painted behind it: 7:1, and 4.5:1 in a colour of marks.
std::vector<std::string> faults(const view::Context& c, const view::Scene& scene);

}  // namespace kiosk::layouts
