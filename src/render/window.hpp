#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "render/painter.hpp"
#include "view/scene.hpp"

union SDL_Event;

namespace kiosk::render {

struct WindowOptions {
    std::string title = "venue-kiosk";
    int display = 0;   ///< index; one that is not there falls back to the first, with a log line
    int rotation = 0;  ///< degrees clockwise: 0, 90, 180, 270
    std::optional<view::Size> windowed;  ///< a plain window of that size, for trial; else fullscreen

    bool in_wayland = false;  ///< a Wayland session: a window of Xwayland's has its panel, too

    enum class Backend { automatic, software, gpu };
    Backend backend = Backend::automatic;  ///< `gpu` takes any renderer, a rasteriser on the processor too
};

/// A fullscreen window that shows scenes. Cursor hidden (not in a plain window), screen saver inhibited.
/// Uses the GPU renderer where there is a real one; else draws into the window's surface, which costs no
/// graphics stack. Holds SDL's video subsystem for as long as it lives; the fonts must outlive it.
/// Main thread only.
class Window {
  public:
    /// Fails when there is no display to open a window on.
    static Result<std::unique_ptr<Window>> open(const WindowOptions& options, const Fonts& fonts,
                                                PictureSource pictures = {});
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// The size that scenes shall have: the drawable's, turned by the rotation.
    view::Size scene_size() const;

    /// Turns the picture by 0, 90, 180 or 270 degrees clockwise from the next scene on, which has to be
    /// shown, not faded to: its size may be another.
    void rotate(int degrees);

    /// Shows a scene at once; ends a cross-fade.
    void show(const view::Scene& scene);

    /// Starts a cross-fade from what is shown to `scene`, also in the midst of another; step() draws its
    /// frames. Shows the scene at once where there is nothing to fade from, or no time to.
    void fade_to(const view::Scene& scene, std::chrono::milliseconds duration);

    /// Whether a cross-fade runs: only then is there a frame loop.
    bool fading() const;

    /// Draws the next frame of the cross-fade, `elapsed` after its start; ends it at its duration.
    void step(std::chrono::milliseconds elapsed);

    /// Takes note of an SDL event that concerns drawing. True when the current scene has to be shown again
    /// (exposed, resized, render targets or device lost: caches are already dropped or rebuilt).
    bool handle(const SDL_Event& event);

    /// Turns the panel of a fullscreen window off and on: see PanelPower. To be asked from time to time, too,
    /// for what others do to it. Whether it is so now: not every display can.
    bool set_panel(bool on);

    /// By what: "DPMS", "wlr-output-power-management"; empty: nothing turns the panel off.
    std::string panel() const;

    /// "software surface", "opengl", …: for the log and the status panel.
    std::string backend() const;

    /// What is on the window now, turned as the display is.
    Result<Surface> screenshot() const;

    TextureUse textures() const;

  private:
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::render
