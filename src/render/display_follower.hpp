#pragma once

#include <memory>

struct SDL_Window;
union SDL_Event;

namespace kiosk::render {

/// Keeps a fullscreen window where its display is and as large as that, when the display gets another mode,
/// is turned, unplugged or plugged in again. A window manager and a Wayland compositor do so by themselves.
/// Main thread only.
class DisplayFollower {
  public:
    DisplayFollower() = default;
    DisplayFollower(const DisplayFollower&) = delete;
    DisplayFollower& operator=(const DisplayFollower&) = delete;
    virtual ~DisplayFollower() = default;

    /// Takes note of an event, whichever it is. The window's new size comes as an event of its own.
    virtual void handle(const SDL_Event& event) = 0;
};

/// By RandR, for a window on X11 that no window manager looks after. Null where there is one, and elsewhere.
/// A display that has gone is followed to the first that is left, and back when it returns.
std::unique_ptr<DisplayFollower> follow_x11_display(SDL_Window& window);

/// Whether the window is on X11 and nobody there would grant it the whole screen.
bool lacks_window_manager(SDL_Window& window);

}  // namespace kiosk::render
