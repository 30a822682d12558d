#pragma once

#include <string_view>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// The top of every page, as wide as the content: a name (the room's or the event's), beside or below it
/// `second` in small type (may be empty), the event's logo, at the other end the date
/// and the clock.
Block header(const Context& c, std::string_view name, std::string_view second);

/// A hairline across `width`.
Block hairline(const Context& c, int width);

}  // namespace kiosk::view
