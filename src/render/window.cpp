#include "render/window.hpp"

#include <SDL2/SDL.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "render/display_follower.hpp"
#include "render/handles.hpp"
#include "render/panel_power.hpp"
#include "render/screen.hpp"

namespace kiosk::render {
namespace {

class Video {
  public:
    Video() : ready_(SDL_InitSubSystem(SDL_INIT_VIDEO) == 0) {}
    ~Video() {
        if (ready_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    Video(const Video&) = delete;
    Video& operator=(const Video&) = delete;
    bool ready() const { return ready_; }

  private:
    bool ready_;
};

void set_hints(const WindowOptions& options) {
    // Else SDL puts a window's surface on the screen through OpenGL, with or without a graphics card.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "nearest");
    SDL_SetHint(SDL_HINT_APP_NAME, options.title.c_str());
}

int existing_display(int wanted) {
    const int count = SDL_GetNumVideoDisplays();
    if (wanted >= 0 && wanted < count) return wanted;
    spdlog::warn("display {} is not there ({} found): the first is used", wanted, count);
    return 0;
}

WindowHandle make_window(const WindowOptions& options, int display) {
    SDL_Rect bounds{0, 0, 1280, 720};
    if (!options.windowed && SDL_GetDisplayBounds(display, &bounds) != 0) {
        spdlog::warn("the display does not tell its size: {}", SDL_GetError());
    }
    const auto size = options.windowed.value_or(view::Size{bounds.w, bounds.h});
    const auto place = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(display)));
    const auto make = [&](std::uint32_t kind) {
        return WindowHandle(SDL_CreateWindow(options.title.c_str(), place, place, size.w, size.h,
                                             kind | SDL_WINDOW_ALLOW_HIGHDPI));
    };
    if (options.windowed) return make(SDL_WINDOW_RESIZABLE);
    // SDL asks the window manager for the whole screen and waits a tenth of a second for what becomes of it.
    // Where there is none, the window covers the screen by itself.
    if (SDL_GetCurrentVideoDriver() == std::string_view("x11")) {
        WindowHandle bare = make(SDL_WINDOW_BORDERLESS | SDL_WINDOW_HIDDEN);
        if (bare && lacks_window_manager(*bare)) {
            SDL_ShowWindow(bare.get());
            return bare;
        }
    }
    return make(SDL_WINDOW_FULLSCREEN_DESKTOP);
}

}  // namespace

struct Window::Impl {
    Video video;
    WindowHandle window;
    std::unique_ptr<Screen> screen;
    std::unique_ptr<PanelPower> panel;
    std::unique_ptr<DisplayFollower> follower;
    bool shown = false;
    bool fading = false;
    std::chrono::milliseconds duration{0};

    // A window that a renderer was tried on is spoilt for a surface, so each trial has its own.
    template <class Make>
    bool try_screen(const WindowOptions& options, int display, const Fonts& fonts,
                    const PictureSource& pictures, Make make) {
        screen.reset();
        window.reset();
        window = make_window(options, display);
        if (window) screen = make(ScreenParts{*window, fonts, pictures, options.rotation});
        return screen != nullptr;
    }
};

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options, const Fonts& fonts,
                                             PictureSource pictures) {
    using Backend = WindowOptions::Backend;
    if (options.rotation % 90 != 0 || options.rotation < 0 || options.rotation > 270) {
        return fail("a display cannot be turned by " + std::to_string(options.rotation) + " degrees", {},
                    "0, 90, 180 or 270");
    }
    set_hints(options);
    auto impl = std::make_unique<Impl>();
    if (!impl->video.ready()) {
        return fail(std::string("cannot open a display: ") + SDL_GetError(), {},
                    "run it in a session with a display (X11, Wayland or KMS)");
    }
    const int display = existing_display(options.display);
    const auto attempt = [&](auto make) { return impl->try_screen(options, display, fonts, pictures, make); };
    const auto gpu = [](const ScreenParts& parts) { return make_gpu_screen(parts, false); };
    const auto any_renderer = [](const ScreenParts& parts) { return make_gpu_screen(parts, true); };

    bool opened = options.backend == Backend::gpu && attempt(any_renderer);
    if (options.backend == Backend::automatic && gpu_likely()) opened = attempt(gpu);
    // Where windows have no surfaces of their own, SDL's renderer is all there is.
    if (options.backend != Backend::gpu)
        opened = opened || attempt(make_surface_screen) || attempt(any_renderer);
    if (!opened) return fail(std::string("cannot open a window: ") + SDL_GetError());

    if (!options.windowed) SDL_ShowCursor(SDL_DISABLE);
    SDL_DisableScreenSaver();
    SDL_StopTextInput();
    // A window for trial shares its panel with whoever tries.
    if (!options.windowed) {
        if (options.in_wayland) impl->panel = wayland_power(display);
        if (!impl->panel) impl->panel = x11_power(*impl->window);
        impl->follower = follow_x11_display(*impl->window);
    }
    const auto size = impl->screen->scene_size();
    spdlog::info("window on display {}: {}x{}, {}, by {}", display, size.w, size.h,
                 SDL_GetCurrentVideoDriver(), impl->screen->name());
    return std::unique_ptr<Window>(new Window(std::move(impl)));
}

view::Size Window::scene_size() const {
    return impl_->screen->scene_size();
}

void Window::rotate(int degrees) {
    impl_->screen->rotate(degrees);
    impl_->fading = false;
    impl_->shown = false;
}

void Window::show(const view::Scene& scene) {
    impl_->fading = false;
    impl_->screen->show(scene);
    impl_->shown = true;
}

void Window::fade_to(const view::Scene& scene, std::chrono::milliseconds duration) {
    if (!impl_->shown || duration.count() <= 0 || !impl_->screen->begin_fade(scene)) return show(scene);
    impl_->fading = true;
    impl_->duration = duration;
}

bool Window::fading() const {
    return impl_->fading;
}

void Window::step(std::chrono::milliseconds elapsed) {
    if (!impl_->fading) return;
    const double part = static_cast<double>(elapsed.count()) / static_cast<double>(impl_->duration.count());
    const double t = std::clamp(part, 0.0, 1.0);
    const double eased = t * t * (3 - 2 * t);
    impl_->screen->draw_fade(static_cast<unsigned>(std::lround(eased * 256)));
    if (t >= 1) impl_->fading = false;
}

bool Window::handle(const SDL_Event& event) {
    if (impl_->follower) impl_->follower->handle(event);
    const auto start_anew = [&] {
        impl_->fading = false;
        impl_->shown = false;
        return true;
    };
    if (event.type == SDL_RENDER_TARGETS_RESET || event.type == SDL_RENDER_DEVICE_RESET) {
        impl_->screen->reset();
        return start_anew();
    }
    if (event.type != SDL_WINDOWEVENT || event.window.windowID != SDL_GetWindowID(impl_->window.get()))
        return false;
    switch (event.window.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            return start_anew();
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_RESTORED:
            impl_->screen->expose();
            return true;
        default:
            return false;
    }
}

bool Window::set_panel(bool on) {
    return impl_->panel ? impl_->panel->set(on) : on;
}

std::string Window::panel() const {
    return impl_->panel ? impl_->panel->name() : std::string();
}

std::string Window::backend() const {
    return impl_->screen->name();
}

Result<Surface> Window::screenshot() const {
    return impl_->screen->screenshot();
}

TextureUse Window::textures() const {
    return impl_->screen->textures();
}

}  // namespace kiosk::render
