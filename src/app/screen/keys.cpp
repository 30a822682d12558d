#include "app/screen/keys.hpp"

#include <SDL.h>

namespace kiosk::app {

std::optional<KeyPressed> key_of(const SDL_Event& event, Instant at) {
    using Key = KeyPressed::Key;
    if (event.type == SDL_QUIT) return KeyPressed{Key::quit, 0, at};
    if (event.type != SDL_KEYDOWN || event.key.repeat != 0) return std::nullopt;
    const SDL_Keycode key = event.key.keysym.sym;
    if (key >= SDLK_0 && key <= SDLK_9) return KeyPressed{Key::digit, key - SDLK_0, at};
    // The numeric pad has 1 to 9 in a row, and 0 behind them.
    if (key >= SDLK_KP_1 && key <= SDLK_KP_9) return KeyPressed{Key::digit, key - SDLK_KP_1 + 1, at};
    switch (key) {
        case SDLK_KP_0:
            return KeyPressed{Key::digit, 0, at};
        case SDLK_ESCAPE:
            return KeyPressed{Key::quit, 0, at};
        case SDLK_q:
            if ((event.key.keysym.mod & KMOD_CTRL) == 0) return std::nullopt;
            return KeyPressed{Key::quit, 0, at};
        case SDLK_F1:
            return KeyPressed{Key::status, 0, at};
        case SDLK_RIGHT:
        case SDLK_DOWN:
            return KeyPressed{Key::next_page, 0, at};
        case SDLK_LEFT:
        case SDLK_UP:
            return KeyPressed{Key::previous_page, 0, at};
        default:
            return std::nullopt;
    }
}

}  // namespace kiosk::app
