#pragma once

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// A dot a page, the one that is shown drawn long; nothing where there is one page only. Many pages are
/// counted in figures ("3 / 24") instead.
Block page_marks(const Context& c, std::size_t page, std::size_t pages);

}  // namespace kiosk::view
