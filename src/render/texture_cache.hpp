#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/lru.hpp"
#include "render/fonts.hpp"
#include "render/handles.hpp"
#include "render/painter.hpp"

namespace kiosk::render {

/// A picture on the renderer, in vertical strips where it is wider than the renderer allows.
struct Sprite {
    struct Strip {
        Texture texture;
        int x = 0, w = 0;
    };
    std::vector<Strip> strips;
    int w = 0, h = 0;
    int baseline = 0;  ///< of a text
    bool empty() const { return strips.empty(); }
};

/// Textures by name, bounded in bytes. A failure is logged once a kind, gives an empty sprite, and is tried
/// again at the next call.
class TextureCache {
  public:
    /// About five full 1080p pages of text, or one and a half at 4K.
    static constexpr std::size_t limit_bytes = std::size_t{48} << 20;
    /// Corners rounder than this would cost more memory than they are worth.
    static constexpr int largest_disc = 2048;

    explicit TextureCache(SDL_Renderer& renderer);

    /// The sprite of that name, drawn by `draw` when it is not there. Good until the next call.
    const Sprite& get(const std::string& key, const char* kind, const std::function<Raster()>& draw);

    void clear() { sprites_.clear(); }
    TextureUse use() const { return {sprites_.size(), sprites_.cost(), limit_bytes}; }
    const CacheUse& hits() const { return sprites_.use(); }

    /// Logs a failed SDL call, once a kind.
    void complain(const char* kind);

  private:
    Sprite upload(SDL_Surface& surface, const char* kind);

    SDL_Renderer& renderer_;
    int largest_ = 0;
    std::set<std::string> complained_;
    const Sprite nothing_;
    Lru<std::string, Sprite> sprites_{limit_bytes};
};

}  // namespace kiosk::render
