#pragma once

namespace kiosk::render {
class Window;
}

namespace kiosk::app {

/// Keeps a window's panel off while the screen is asleep, and on else; the log tells when that changes.
class PanelKeeper {
  public:
    explicit PanelKeeper(render::Window& window) : window_(window) {}

    /// Before a picture is shown: a screen that is awake has its panel on by then.
    void before(bool asleep);

    /// After it: the panel goes off when the last picture is black.
    void after(bool asleep);

  private:
    render::Window& window_;
    bool asleep_ = false;
};

}  // namespace kiosk::app
