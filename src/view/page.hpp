#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// What a screen is for.
enum class ViewKind { door, foyer };

/// One page of a screen's rotation: a stretch of the board's rooms.
struct Page {
    enum class Kind { door, foyer, clock };

    Kind kind = Kind::clock;
    std::size_t first = 0;  ///< into Board::rooms
    std::size_t count = 0;
    std::size_t index = 0;  ///< of this page
    std::size_t of = 1;     ///< pages in the rotation

    bool operator==(const Page&) const = default;
};

/// The pages of a screen, at least one: a door page a room, or as many foyer pages as the rooms need at this
/// size, evenly filled. Without rooms, the event's name and the clock.
std::vector<Page> pages(const Context& c, ViewKind kind);

/// The finished picture of a page.
Scene layout(const Context& c, const Page& page);

/// The event's name and the clock: before any programme was ever fetched, or for a room that is not in it.
Scene clock_page(const Context& c);

}  // namespace kiosk::view
