#pragma once

#include <vector>

#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"
#include "view/page.hpp"

namespace kiosk::app {

/// What a screen shows in turn: the config's "pages", else its "view", else what suits its rooms. Slides are
/// those that the state knows.
std::vector<view::Show> shows(const State& state, const Setup& setup);

}  // namespace kiosk::app
