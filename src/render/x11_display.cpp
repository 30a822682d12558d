#include <SDL2/SDL.h>
#include <SDL2/SDL_syswm.h>
#include <spdlog/spdlog.h>

#include "render/display_follower.hpp"

#ifdef SDL_VIDEO_DRIVER_X11
#include <X11/Xatom.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <optional>
#include <span>
#endif

namespace kiosk::render {

#ifdef SDL_VIDEO_DRIVER_X11
namespace {

struct MonitorsDeleter {
    void operator()(XRRMonitorInfo* monitors) const noexcept { XRRFreeMonitors(monitors); }
};

struct Monitors {
    std::unique_ptr<XRRMonitorInfo, MonitorsDeleter> first;
    int count = 0;

    std::span<const XRRMonitorInfo> all() const {
        return {first.get(), first ? static_cast<std::size_t>(std::max(0, count)) : 0};
    }
};

// https://specifications.freedesktop.org/wm-spec/: every window manager that keeps to it sets this property.
bool has_window_manager(Display& display, ::Window root) {
    const Atom name = XInternAtom(&display, "_NET_SUPPORTING_WM_CHECK", True);
    if (name == None) return false;
    Atom type = None;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* value = nullptr;
    XGetWindowProperty(&display, root, name, 0, 1, False, XA_WINDOW, &type, &format, &count, &left, &value);
    if (value != nullptr) XFree(value);
    return type == XA_WINDOW && count == 1;
}

// None on another kind of display.
std::optional<SDL_SysWMinfo> x11_of(SDL_Window& window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(&window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11)
        return std::nullopt;
    return info;
}

class X11Display final : public DisplayFollower {
  public:
    X11Display(Display& display, ::Window window, int events)
        : display_(display), root_(DefaultRootWindow(&display)), window_(window), events_(events) {
        // SDL hands over X11's own events only to those who ask for them.
        SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
        XRRSelectInput(&display_, root_, RRScreenChangeNotifyMask | RROutputChangeNotifyMask);
        XWindowAttributes at;
        if (XGetWindowAttributes(&display_, window_, &at) == 0) return;
        const Monitors found = monitors();
        for (const XRRMonitorInfo& one : found.all()) {
            const bool holds =
                at.x >= one.x && at.x < one.x + one.width && at.y >= one.y && at.y < one.y + one.height;
            if (holds) own_ = one.name;
        }
    }
    X11Display(const X11Display&) = delete;
    X11Display& operator=(const X11Display&) = delete;
    ~X11Display() override { SDL_EventState(SDL_SYSWMEVENT, SDL_DISABLE); }

    void handle(const SDL_Event& event) override {
        if (event.type != SDL_SYSWMEVENT || event.syswm.msg->subsystem != SDL_SYSWM_X11) return;
        const int type = event.syswm.msg->msg.x11.event.type;
        if (type == events_ + RRScreenChangeNotify || type == events_ + RRNotify) follow();
    }

  private:
    Monitors monitors() const {
        Monitors found;
        found.first.reset(XRRGetMonitors(&display_, root_, True, &found.count));
        return found;
    }

    void follow() {
        const Monitors found = monitors();
        const auto all = found.all();
        if (all.empty()) return;  // nobody sees anything until one is plugged in
        const auto own = std::ranges::find(all, own_, &XRRMonitorInfo::name);
        const XRRMonitorInfo& to = own == all.end() ? all.front() : *own;
        XWindowAttributes at;
        if (to.width <= 0 || to.height <= 0 || XGetWindowAttributes(&display_, window_, &at) == 0) return;
        if (at.x == to.x && at.y == to.y && at.width == to.width && at.height == to.height) return;
        spdlog::info("the display is {}x{} now", to.width, to.height);
        XMoveResizeWindow(&display_, window_, to.x, to.y, static_cast<unsigned>(to.width),
                          static_cast<unsigned>(to.height));
        XFlush(&display_);
    }

    Display& display_;
    ::Window root_, window_;
    int events_;  // RandR's first
    Atom own_ = None;
};

}  // namespace

bool lacks_window_manager(SDL_Window& window) {
    const auto info = x11_of(window);
    return info && !has_window_manager(*info->info.x11.display, DefaultRootWindow(info->info.x11.display));
}

std::unique_ptr<DisplayFollower> follow_x11_display(SDL_Window& window) {
    const auto info = x11_of(window);
    if (!info) return nullptr;
    Display& display = *info->info.x11.display;
    int event = 0, error = 0, major = 0, minor = 0;
    if (XRRQueryExtension(&display, &event, &error) == 0 || XRRQueryVersion(&display, &major, &minor) == 0)
        return nullptr;
    const bool has_monitors = major > 1 || (major == 1 && minor >= 5);
    if (!has_monitors || has_window_manager(display, DefaultRootWindow(&display))) return nullptr;
    return std::make_unique<X11Display>(display, info->info.x11.window, event);
}

#else

bool lacks_window_manager(SDL_Window& /*window*/) {
    return false;
}

std::unique_ptr<DisplayFollower> follow_x11_display(SDL_Window& /*window*/) {
    return nullptr;
}

#endif

}  // namespace kiosk::render
