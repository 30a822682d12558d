#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// How many rows one page of the foyer holds at this size, at least 1.
std::size_t foyer_rows_per_page(const Context& c);

/// The rooms of each page, as positions in Board::rooms. In their order; where the programme says where they
/// lie and several lie in each such place, rooms of one place together, the places in the order of their
/// first rooms. Pages are evenly filled. `hide_idle` leaves out rooms that have nothing more today, unless
/// that is all of them.
std::vector<std::vector<std::size_t>> foyer_pages(const Context& c, bool hide_idle);

/// Several rooms, a row each: what runs and what comes next, with a legend of the symbols on the page.
Scene foyer(const Context& c, std::span<const std::size_t> rooms, std::size_t page, std::size_t pages);

}  // namespace kiosk::view
