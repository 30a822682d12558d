#pragma once

#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// People with portraits as large as the space allows for all of them: name, role, and the organisation on a
/// line of its own. Where not even small portraits leave room for all, as many as fit and how many more.
Block people_cards(const Context& c, const std::vector<Person>& people, Size space);

}  // namespace kiosk::view
