#pragma once

#include <string>

#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"

namespace kiosk::app {

/// What the screen shows and what is wrong, in one line for `systemctl status`.
std::string service_status(const State& state, const Setup& setup);

}  // namespace kiosk::app
