#pragma once

#include <optional>

#include "app/screen/state.hpp"

union SDL_Event;

namespace kiosk::app {

/// What an SDL event asks of the screen, if anything: a key, or the window being closed.
std::optional<KeyPressed> key_of(const SDL_Event& event, Instant at);

}  // namespace kiosk::app
