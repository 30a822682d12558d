#include "app/screen/keys.hpp"

#include <SDL.h>
#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using Key = KeyPressed::Key;

SDL_Event press(SDL_Keycode key, Uint16 modifiers = KMOD_NONE) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = key;
    event.key.keysym.mod = modifiers;
    return event;
}

TEST(Keys, MeanWhatTheReadmeSays) {
    const struct {
        SDL_Event event;
        Key key;
        int digit;
    } cases[] = {
        {press(SDLK_ESCAPE), Key::quit, 0},
        {press(SDLK_q, KMOD_LCTRL), Key::quit, 0},
        {press(SDLK_F1), Key::status, 0},
        {press(SDLK_RIGHT), Key::next_page, 0},
        {press(SDLK_LEFT), Key::previous_page, 0},
        {press(SDLK_1), Key::digit, 1},
        {press(SDLK_0), Key::digit, 0},
        {press(SDLK_KP_9), Key::digit, 9},
        {press(SDLK_KP_0), Key::digit, 0},
    };
    for (const auto& c : cases) {
        const auto key = key_of(c.event, {});
        ASSERT_TRUE(key) << SDL_GetKeyName(c.event.key.keysym.sym);
        EXPECT_EQ(key->key, c.key);
        EXPECT_EQ(key->digit, c.digit);
    }
}

TEST(Keys, OthersAndHeldOnesMeanNothing) {
    EXPECT_FALSE(key_of(press(SDLK_q), {}));
    EXPECT_FALSE(key_of(press(SDLK_a), {}));
    SDL_Event held = press(SDLK_F1);
    held.key.repeat = 1;
    EXPECT_FALSE(key_of(held, {}));
}

TEST(Keys, AClosedWindowQuits) {
    SDL_Event event{};
    event.type = SDL_QUIT;
    EXPECT_EQ(key_of(event, {})->key, Key::quit);
}

}  // namespace
}  // namespace kiosk::app
