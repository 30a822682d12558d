#pragma once

#include <cstddef>
#include <string>

#include "view/context.hpp"

namespace kiosk::view {

/// How the rows of the foyer are grouped by where their rooms lie; `room` is a position in Board::rooms.

/// Whether they are: all rooms lie somewhere, at more than one place, and at each place lie two on average.
/// With fewer, headings would be as many as rows.
bool has_groups(const Context& c);

const std::string& place_of_row(const Context& c, std::size_t room);

/// The least heights, in pixels.
struct FoyerHeights {
    int band = 1;  ///< what a page has for rows and headings
    int row = 1;
    int heading = 0;
};
FoyerHeights foyer_heights(const Context& c);

}  // namespace kiosk::view
