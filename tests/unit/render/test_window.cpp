#include "render/window.hpp"

#include <SDL2/SDL.h>
#include <gtest/gtest.h>

#include "render/blend.hpp"
#include "scenes.hpp"

namespace kiosk::render {
namespace {

using Backend = WindowOptions::Backend;
using std::chrono::milliseconds;

constexpr Color night{11, 16, 32, 255};

view::Scene page(view::Size size, const std::string& title) {
    return scene_of(
        size,
        {view::Box{{10, 10, size.w - 20, 60}, Color{21, 28, 48, 255}, 16, Color{125, 211, 252, 255}, 2},
         text_at(title, {view::Face::display, 40, false}, 30, 55)},
        night);
}

WindowOptions plain(int rotation = 0, Backend backend = Backend::software) {
    WindowOptions options;
    options.windowed = view::Size{640, 360};
    options.rotation = rotation;
    options.backend = backend;
    return options;
}

std::unique_ptr<Window> opened(const WindowOptions& options) {
    auto window = Window::open(options, test_fonts());
    if (!window) {
        ADD_FAILURE() << to_string(window.error());
        return nullptr;
    }
    return std::move(*window);
}

// Hands the window what SDL has to tell it; true when it wants its scene shown again.
bool handle_events(Window& window) {
    bool again = false;
    SDL_Event event;
    while (SDL_PollEvent(&event)) again = window.handle(event) || again;
    return again;
}

Surface shot(const Window& window) {
    auto result = window.screenshot();
    if (!result) {
        ADD_FAILURE() << to_string(result.error());
        return Surface(SDL_CreateRGBSurfaceWithFormat(0, 1, 1, 32, SDL_PIXELFORMAT_RGB888));
    }
    return std::move(*result);
}

Surface turned_picture(const view::Scene& scene, int rotation) {
    const auto upright = drawn(scene);
    const auto size = turned(scene.size, rotation);
    Surface out(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888));
    blend(*out, *upright, *upright, 0, rotation);
    return out;
}

// One connection for the whole program: an X server starts anew when its last client leaves, and refuses the
// next one meanwhile. Kept to the end: drivers that SDL has unloaded cannot be told from leaks.
class Display : public testing::Environment {
    void SetUp() override { ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0) << SDL_GetError(); }
};
const testing::Environment* const display = testing::AddGlobalTestEnvironment(new Display);

class AnyWindow : public testing::TestWithParam<std::tuple<int, Backend>> {
  protected:
    int rotation() const { return std::get<0>(GetParam()); }
    // In software to the pixel; OpenGL rounds in its own way.
    int tolerance() const { return std::get<1>(GetParam()) == Backend::software ? 0 : 2; }
    void SetUp() override {
        window_ = opened(plain(rotation(), std::get<1>(GetParam())));
        ASSERT_NE(window_, nullptr);
        handle_events(*window_);
    }
    std::unique_ptr<Window> window_;
};

TEST_P(AnyWindow, ShowsWhatAPictureOfTheSceneShows) {
    EXPECT_EQ(window_->scene_size(), turned({640, 360}, rotation()));
    for (const char* title : {"Från osäkert", "till säkert"}) {
        const auto scene = page(window_->scene_size(), title);
        window_->show(scene);
        EXPECT_LE(largest_difference(*shot(*window_), *turned_picture(scene, rotation())), tolerance())
            << title;
    }
}

TEST_P(AnyWindow, IsTurnedWhileItIsOpen) {
    window_->show(page(window_->scene_size(), "Från osäkert"));
    for (const int degrees : {90, 0, 270, 180}) {
        window_->rotate(degrees);
        ASSERT_EQ(window_->scene_size(), turned({640, 360}, degrees));
        const auto scene = page(window_->scene_size(), "till säkert");
        window_->fade_to(scene, milliseconds(400));
        EXPECT_FALSE(window_->fading()) << "there is nothing to fade from";
        EXPECT_LE(largest_difference(*shot(*window_), *turned_picture(scene, degrees)), tolerance());
    }
}

TEST_P(AnyWindow, FadesFromOneSceneToTheNext) {
    const auto a = page(window_->scene_size(), "A");
    auto b = a;
    b.background = Color{211, 216, 232, 255};
    window_->show(a);
    window_->fade_to(b, milliseconds(400));
    EXPECT_TRUE(window_->fading());
    std::uint32_t last = 0;
    for (const int elapsed : {0, 100, 200, 300}) {
        window_->step(milliseconds(elapsed));
        EXPECT_TRUE(window_->fading());
        const auto red = pixel(*shot(*window_), 2, 2) >> 16;
        EXPECT_GT(red, last) << elapsed;
        EXPECT_NEAR(red, elapsed == 200 ? 111 : red, 2);
        last = red;
    }
    window_->step(milliseconds(450));
    EXPECT_FALSE(window_->fading());
    EXPECT_LE(largest_difference(*shot(*window_), *turned_picture(b, rotation())), tolerance());
}

TEST_P(AnyWindow, AFadeCutShortGoesOnFromWhatIsSeen) {
    auto a = scene_of(window_->scene_size(), {}, Color{0, 0, 0, 255});
    auto b = scene_of(window_->scene_size(), {}, Color{200, 200, 200, 255});
    auto c = scene_of(window_->scene_size(), {}, Color{0, 0, 100, 255});
    window_->show(a);
    window_->fade_to(b, milliseconds(400));
    window_->step(milliseconds(200));
    const auto seen = shot(*window_);
    window_->fade_to(c, milliseconds(400));
    window_->step(milliseconds(0));
    EXPECT_LE(largest_difference(*shot(*window_), *seen), tolerance());
    window_->step(milliseconds(400));
    EXPECT_TRUE(same_pixels(*shot(*window_), *turned_picture(c, rotation())));
    EXPECT_FALSE(window_->fading());
}

TEST_P(AnyWindow, ShowingEndsAFade) {
    const auto a = page(window_->scene_size(), "A"), b = page(window_->scene_size(), "B");
    window_->show(a);
    window_->fade_to(b, milliseconds(400));
    window_->show(a);
    EXPECT_FALSE(window_->fading());
    window_->step(milliseconds(100));
    EXPECT_LE(largest_difference(*shot(*window_), *turned_picture(a, rotation())), tolerance());
}

TEST_P(AnyWindow, ALostDeviceIsDrawnAnew) {
    const auto scene = page(window_->scene_size(), "A");
    for (const auto type : {SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET}) {
        window_->show(scene);
        window_->fade_to(page(window_->scene_size(), "B"), milliseconds(400));
        SDL_Event event{};
        event.type = type;
        EXPECT_TRUE(window_->handle(event));
        EXPECT_FALSE(window_->fading());
        window_->show(scene);
        EXPECT_LE(largest_difference(*shot(*window_), *turned_picture(scene, rotation())), tolerance());
    }
}

TEST_P(AnyWindow, FollowsANewSize) {
    window_->show(page(window_->scene_size(), "A"));
    window_->fade_to(page(window_->scene_size(), "B"), milliseconds(400));
    SDL_Window* handle = SDL_GetWindowFromID(1);
    for (std::uint32_t id = 2; !handle && id < 1000; ++id) handle = SDL_GetWindowFromID(id);
    ASSERT_NE(handle, nullptr);
    SDL_SetWindowSize(handle, 500, 410);
    EXPECT_TRUE(handle_events(*window_));
    EXPECT_FALSE(window_->fading());
    EXPECT_EQ(window_->scene_size(), turned({500, 410}, rotation()));
    const auto scene = page(window_->scene_size(), "A");
    window_->show(scene);
    EXPECT_LE(largest_difference(*shot(*window_), *turned_picture(scene, rotation())), tolerance());
}

INSTANTIATE_TEST_SUITE_P(Surface, AnyWindow,
                         testing::Combine(testing::Values(0, 90, 180, 270),
                                          testing::Values(Backend::software)));
INSTANTIATE_TEST_SUITE_P(Renderer, AnyWindow,
                         testing::Combine(testing::Values(0, 90, 180, 270), testing::Values(Backend::gpu)));

TEST(Window, FillsTheDisplay) {
    WindowOptions options;
    options.backend = Backend::software;
    const auto window = opened(options);
    ASSERT_NE(window, nullptr);
    EXPECT_EQ(window->scene_size(), (view::Size{1280, 720}));
    EXPECT_EQ(SDL_ShowCursor(SDL_QUERY), SDL_DISABLE);
    EXPECT_FALSE(SDL_IsScreenSaverEnabled());
}

TEST(Window, TakesTheFirstDisplayWhereTheChosenOneIsNotThere) {
    WindowOptions options = plain();
    options.display = 7;
    EXPECT_NE(opened(options), nullptr);
}

TEST(Window, RefusesAnOddRotation) {
    for (const int rotation : {45, -90, 360}) {
        const auto window = Window::open(plain(rotation), test_fonts());
        ASSERT_FALSE(window);
        EXPECT_EQ(window.error().remedy, "0, 90, 180 or 270");
    }
}

TEST(Window, DrawsWithoutAGraphicsStackWhereThereIsNoCard) {
    const auto window = opened(plain(0, Backend::automatic));
    ASSERT_NE(window, nullptr);
    EXPECT_FALSE(window->backend().empty());
    const auto software = opened(plain(0, Backend::software));
    EXPECT_EQ(software->backend(), "software surface");
}

TEST(Window, ShowsTheFirstSceneAtOnceInsteadOfFading) {
    const auto window = opened(plain());
    const auto scene = page(window->scene_size(), "A");
    window->fade_to(scene, milliseconds(400));
    EXPECT_FALSE(window->fading());
    EXPECT_TRUE(same_pixels(*shot(*window), *drawn(scene)));
}

TEST(Window, FadesInNoTimeByShowing) {
    const auto window = opened(plain());
    window->show(page(window->scene_size(), "A"));
    window->fade_to(page(window->scene_size(), "B"), milliseconds(0));
    EXPECT_FALSE(window->fading());
}

TEST(Window, IgnoresEventsOfOthers) {
    const auto window = opened(plain());
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.windowID = 12345;
    event.window.event = SDL_WINDOWEVENT_EXPOSED;
    EXPECT_FALSE(window->handle(event));
    event.type = SDL_KEYDOWN;
    EXPECT_FALSE(window->handle(event));
}

TEST(Window, AsksForItsSceneWhenExposed) {
    const auto window = opened(plain());
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_EXPOSED;
    bool asked = false;
    for (std::uint32_t id = 1; id < 1000 && !asked; ++id) {
        event.window.windowID = id;
        asked = window->handle(event);
    }
    EXPECT_TRUE(asked);
}

}  // namespace
}  // namespace kiosk::render
