#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "render/painter.hpp"
#include "view/scene.hpp"

struct SDL_Window;

namespace kiosk::render {

/// What a screen needs of its surroundings; all outlive it.
struct ScreenParts {
    SDL_Window& window;
    const Fonts& fonts;
    PictureSource pictures;
    int rotation = 0;  ///< degrees clockwise: 0, 90, 180, 270
};

/// A way of getting scenes onto a window. Failures are logged, and tried again at the next call.
class Screen {
  public:
    Screen() = default;
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    virtual ~Screen() = default;

    virtual std::string name() const = 0;
    virtual view::Size scene_size() const = 0;

    /// Shows a scene, and ends a fade.
    virtual void show(const view::Scene& scene) = 0;

    /// Prepares a fade from what is on the window now. False when it cannot: then nothing has changed.
    virtual bool begin_fade(const view::Scene& scene) = 0;

    /// Shows the fade with `share`/256 of its new scene; at 256 the fade ends and its frames are freed.
    virtual void draw_fade(unsigned share) = 0;

    /// Frees a fade's frames without drawing: the window's size has changed.
    virtual void drop_fade() = 0;

    /// From the next scene on the picture is turned so.
    virtual void rotate(int degrees) = 0;

    /// The next scene is drawn whole: the window may have lost what stood on it.
    virtual void expose() {}

    /// Frees everything on the device, which has lost its memory.
    virtual void reset() = 0;

    virtual Result<Surface> screenshot() = 0;

    virtual TextureUse textures() const = 0;
};

/// Draws in software straight into the window's surface. Null when the window has none.
std::unique_ptr<Screen> make_surface_screen(const ScreenParts& parts);

/// Draws by SDL's renderer of the graphics driver. Null when there is none, or when it turns out to be a
/// rasteriser on the processor and `software_too` is false.
std::unique_ptr<Screen> make_gpu_screen(const ScreenParts& parts, bool software_too);

/// Whether a graphics card with a driver for drawing is likely: costs a look into /dev, where asking OpenGL
/// costs a hundred megabytes when the answer is no.
bool gpu_likely();

/// The current OpenGL context's GL_RENDERER; empty when the renderer does not draw by OpenGL.
std::string gl_renderer();

/// Whether a GL_RENDERER string names a rasteriser on the processor.
bool is_software_rasteriser(std::string_view gl_renderer);

}  // namespace kiosk::render
