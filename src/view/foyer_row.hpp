#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"
#include "view/marks.hpp"

namespace kiosk::view {

/// The columns of the foyer, in pixels from the left edge of the content. The first is as wide as the rooms'
/// names and the arrows beside them want, within reason. `rooms` are positions in Board::rooms.
struct FoyerColumns {
    int room_w = 0;
    int now_x = 0, now_w = 0;
    int next_x = 0, next_w = 0;
    double scale = 1;      ///< of the type: few rooms are set larger
    bool grouped = false;  ///< a heading above the rows says where the rooms lie
};
FoyerColumns foyer_columns(const Context& c, std::span<const std::size_t> rooms, int width);

/// One room in a row `height` pixels high. On an upright screen its name stands above now and next.
Block foyer_row(const Context& c, const schedule::RoomBoard& room, const FoyerColumns& columns, int height);

/// The services that a row shows, for the legend.
std::vector<Service> foyer_services(const Context& c, const schedule::RoomBoard& room);

}  // namespace kiosk::view
