#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

struct SDL_Window;

namespace kiosk::render {

/// Turns the panel of a display off and on again. Whoever destroys it finds the panel on, and the display
/// server's settings as they were. Main thread only.
class PanelPower {
  public:
    PanelPower() = default;
    virtual ~PanelPower() = default;
    PanelPower(const PanelPower&) = delete;
    PanelPower& operator=(const PanelPower&) = delete;

    /// May be asked again and again: what somebody else has changed meanwhile, a mouse that was moved or a
    /// display that was plugged in, is set anew. Whether it is so now: a server may refuse.
    virtual bool set(bool on) = 0;

    /// "DPMS", …: for the log.
    virtual std::string name() const = 0;
};

/// What DPMS tells of a display.
struct DpmsState {
    bool enabled = false;  ///< whether the server acts on it at all
    bool on = true;        ///< no standby, suspend or off
};

/// The requests that DPMS needs (X11's DPMS extension).
struct DpmsServer {
    std::function<std::optional<DpmsState>()> state;  ///< none: the server does not answer
    std::function<void(bool)> enable;
    std::function<void(bool)> force;  ///< on or off; only while it is enabled
};

/// By DPMS. The server's time-outs stay as they are; while the screen is on, SDL keeps them from running.
std::unique_ptr<PanelPower> dpms_power(DpmsServer server);

/// That of a window on X11; null on other systems, and where the server has no DPMS.
std::unique_ptr<PanelPower> x11_power(SDL_Window& window);

/// That of the Wayland session that this process belongs to, by wlr-output-power-management: the output whose
/// place among all of them is `display`, else the first one. Null where there is no session, or its
/// compositor cannot do it.
std::unique_ptr<PanelPower> wayland_power(int display);

}  // namespace kiosk::render
