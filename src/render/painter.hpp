#pragma once

#include <SDL2/SDL_rect.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cache_use.hpp"
#include "base/error.hpp"
#include "render/fonts.hpp"
#include "view/scene.hpp"

struct SDL_Renderer;

namespace kiosk::render {

/// What the textures take that are kept from frame to frame.
struct TextureUse {
    std::size_t count = 0, bytes = 0;
    std::size_t limit_bytes = 0;  ///< over this the least recently used are thrown out

    bool operator==(const TextureUse&) const = default;
};

/// Gives the decoded picture for a URL, or null while (or when) there is none. Main thread.
using PictureSource = std::function<SDL_Surface*(std::string_view url)>;

/// The only drawing code: puts the items of a scene on a renderer's current target, and decides nothing.
/// Keeps textures of texts, corners and pictures between calls, bounded in bytes, least recently used first
/// out. What cannot be drawn is left out, with a log line. The renderer and the fonts must outlive it.
class Painter {
  public:
    Painter(SDL_Renderer& renderer, const Fonts& fonts, PictureSource pictures = {});
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    void paint(const view::Scene& scene);

    /// Paints `next` where `last`, which was painted last, is another, and gives those places; what lies
    /// beyond them is the same in both. Nothing when the whole is to be painted: little would be saved.
    std::optional<std::vector<SDL_Rect>> repaint(const view::Scene& last, const view::Scene& next);

    /// Forgets every texture: after SDL_RENDER_TARGETS_RESET and SDL_RENDER_DEVICE_RESET.
    void drop_textures();

    TextureUse textures() const;

    /// Of the kept textures, since the beginning.
    CacheUse texture_hits() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The scene as an opaque picture, drawn by the software renderer without any display. Same scene and fonts,
/// same pixels, on every run.
Result<Surface> picture(const view::Scene& scene, const Fonts& fonts, PictureSource pictures = {});

/// Writes a PNG; the file is there whole or not at all. Fails with the path.
Result<void> write_png(const SDL_Surface& surface, const std::string& path);

}  // namespace kiosk::render
