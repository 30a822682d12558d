#include "render/texture_cache.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace kiosk::render {

TextureCache::TextureCache(SDL_Renderer& renderer) : renderer_(renderer) {
    SDL_RendererInfo info{};
    constexpr int usual_largest = 16384;
    const bool told = SDL_GetRendererInfo(&renderer, &info) == 0 && info.max_texture_width > 0;
    largest_ = told ? std::min(info.max_texture_width, info.max_texture_height) : usual_largest;
}

void TextureCache::complain(const char* kind) {
    if (complained_.insert(kind).second) spdlog::warn("cannot draw a {}: {}", kind, SDL_GetError());
}

Sprite TextureCache::upload(SDL_Surface& surface, const char* kind) {
    Sprite sprite;
    if (surface.h > largest_) {
        SDL_SetError("%d pixels high, the renderer takes %d", surface.h, largest_);
        complain(kind);
        return sprite;
    }
    sprite.w = surface.w;
    sprite.h = surface.h;
    for (int x = 0; x < surface.w; x += largest_) {
        const int w = std::min(largest_, surface.w - x);
        Surface strip;
        if (w < surface.w) {
            // A window into the same pixels: nothing is copied before the upload.
            auto* pixels = static_cast<std::uint8_t*>(surface.pixels) + std::ptrdiff_t{x} * 4;
            strip.reset(SDL_CreateRGBSurfaceWithFormatFrom(pixels, w, surface.h, 32, surface.pitch,
                                                           SDL_PIXELFORMAT_ARGB8888));
            if (!strip) break;
        }
        Texture texture(SDL_CreateTextureFromSurface(&renderer_, strip ? strip.get() : &surface));
        if (!texture || SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND) != 0) break;
        sprite.strips.push_back({std::move(texture), x, w});
    }
    if (sprite.strips.size() != static_cast<std::size_t>((surface.w + largest_ - 1) / largest_)) {
        complain(kind);
        sprite.strips.clear();
    }
    return sprite;
}

const Sprite& TextureCache::get(const std::string& key, const char* kind,
                                const std::function<Raster()>& draw) {
    if (const Sprite* known = sprites_.find(key)) return *known;
    Sprite sprite;
    if (const Raster drawn = draw(); drawn.surface) {
        sprite = upload(*drawn.surface, kind);
        sprite.baseline = drawn.baseline;
    }
    // What failed for want of memory or descriptors may do so no more when it is drawn next.
    if (sprite.empty()) return nothing_;
    const auto pixels = static_cast<std::size_t>(sprite.w) * static_cast<std::size_t>(sprite.h);
    return sprites_.put(key, std::move(sprite), pixels * 4 + key.size());
}

}  // namespace kiosk::render
