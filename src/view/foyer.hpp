#pragma once

#include <span>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// How many rooms one page of the foyer holds at this size, at least 1.
std::size_t foyer_rows_per_page(const Context& c);

/// Several rooms, a row each: what runs and what comes next, with a legend of the symbols on the page.
Scene foyer(const Context& c, std::span<const schedule::RoomBoard> rooms, std::size_t page,
            std::size_t pages);

}  // namespace kiosk::view
