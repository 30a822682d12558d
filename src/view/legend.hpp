#pragma once

#include <string_view>
#include <vector>

#include "view/marks.hpp"

namespace kiosk::view {

/// Services in the order of their kinds, each once, with the words that explain the symbol: into which
/// language stands at the door.
std::vector<Service> explained(const Context& c, const std::vector<Service>& services);

/// Symbols with their words, going on in a new line where `width` is used up.
Block legend(const Context& c, const std::vector<Service>& services, int width);

/// Those whose symbol is among the items of a page: a legend explains what is there, not what did not fit.
std::vector<Service> shown_on(const std::vector<Item>& items, std::vector<Service> services);

}  // namespace kiosk::view
