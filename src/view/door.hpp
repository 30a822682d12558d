#pragma once

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// One room: what runs or comes next in full, and below it what follows. `room` is an entry of c.board.
Scene door(const Context& c, const schedule::RoomBoard& room, std::size_t page, std::size_t pages);

}  // namespace kiosk::view
