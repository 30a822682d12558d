#pragma once

#include <string>

#include "app/setup.hpp"
#include "app/state.hpp"

namespace kiosk::app {

/// What the screen shows and what is wrong, in one line for `systemctl status`.
std::string service_status(const State& state, const Setup& setup);

}  // namespace kiosk::app
