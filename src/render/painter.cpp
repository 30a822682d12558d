#include "render/painter.hpp"

#include <algorithm>
#include <utility>

#include "render/changed_places.hpp"
#include "render/contain.hpp"
#include "render/crop.hpp"
#include "render/masks.hpp"
#include "render/texture_cache.hpp"

namespace kiosk::render {
namespace {

SDL_Rect sdl(const view::Rect& r) {
    return {r.x, r.y, r.w, r.h};
}

Color opaque(Color color) {
    color.a = 255;
    return color;
}

view::Rect inset(const view::Rect& r, int by) {
    return {r.x + by, r.y + by, r.w - 2 * by, r.h - 2 * by};
}

// Where a picture stands that is shown whole.
view::Rect middle(const view::Rect& box, const SDL_Surface& picture) {
    const auto [w, h] = contained({picture.w, picture.h}, {box.w, box.h});
    return {box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h};
}

}  // namespace

struct Painter::Impl {
    SDL_Renderer& renderer;
    const Fonts& fonts;
    PictureSource pictures;
    TextureCache textures{renderer};
    bool complete = true;  // nothing was left out of what was painted last, for want of memory, say

    void check(int result, const char* kind) {
        if (result != 0) textures.complain(kind);
    }

    void set_color(Color c) {
        check(SDL_SetRenderDrawBlendMode(&renderer, c.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND),
              "colour");
        check(SDL_SetRenderDrawColor(&renderer, c.r, c.g, c.b, c.a), "colour");
    }

    void fill(const std::vector<SDL_Rect>& rects, Color color) {
        if (rects.empty() || color.a == 0) return;
        set_color(color);
        check(SDL_RenderFillRects(&renderer, rects.data(), static_cast<int>(rects.size())), "rectangle");
    }

    void tint(SDL_Texture* texture, Color c) {
        check(SDL_SetTextureColorMod(texture, c.r, c.g, c.b), "tint");
        check(SDL_SetTextureAlphaMod(texture, c.a), "tint");
    }

    void copy(const Sprite& sprite, int x, int y, Color color) {
        for (const auto& strip : sprite.strips) {
            tint(strip.texture.get(), color);
            const SDL_Rect to{x + strip.x, y, strip.w, sprite.h};
            check(SDL_RenderCopy(&renderer, strip.texture.get(), nullptr, &to), "texture");
        }
    }

    // The quarters of a disc in the corners and rectangles between them, none over another, so that a
    // translucent colour is even. With `ring` > 0 only a frame of that width.
    void rounded(const view::Rect& r, int radius, int ring, Color color) {
        if (r.w <= 0 || r.h <= 0 || color.a == 0) return;
        const int shorter = std::min({r.w, r.h, TextureCache::largest_disc});
        // Half of an odd side is a whole circle, too.
        const int diameter = radius <= 0 ? 0 : 2 * radius + 1 >= shorter ? shorter : 2 * radius;
        const int near = diameter / 2, far = diameter - near;
        const int inner_w = r.w - diameter, inner_h = r.h - diameter;
        std::vector<SDL_Rect> rects;
        const auto add = [&](int x, int y, int w, int h) {
            if (w > 0 && h > 0) rects.push_back({x, y, w, h});
        };
        if (ring <= 0) {
            add(r.x + near, r.y, inner_w, near);
            add(r.x, r.y + near, r.w, inner_h);
            add(r.x + near, r.bottom() - far, inner_w, far);
        } else {
            // Beneath a corner smaller than the frame is wide there is frame, too.
            add(r.x + near, r.y, inner_w, std::min(near, ring));
            add(r.x, r.y + near, r.w, ring - near);
            add(r.x + near, r.bottom() - std::min(far, ring), inner_w, std::min(far, ring));
            add(r.x, r.bottom() - ring, r.w, ring - far);
            const int top = std::max(near, ring), bottom = std::max(far, ring);
            add(r.x, r.y + top, ring, r.h - top - bottom);
            add(r.right() - ring, r.y + top, ring, r.h - top - bottom);
        }
        fill(rects, color);
        if (diameter > 0) corners(r, diameter, ring, color);
    }

    void corners(const view::Rect& r, int diameter, int ring, Color color) {
        const std::string key = "disc " + std::to_string(diameter) + " " + std::to_string(ring);
        const Sprite& disc = textures.get(key, "corner", [&] {
            return Raster{disc_mask(diameter, ring), 0};
        });
        if (disc.empty()) return;
        SDL_Texture* texture = disc.strips.front().texture.get();
        tint(texture, color);
        const int near = diameter / 2, far = diameter - near;
        for (const bool right : {false, true}) {
            for (const bool low : {false, true}) {
                const SDL_Rect from{right ? near : 0, low ? near : 0, right ? far : near, low ? far : near};
                const SDL_Rect to{right ? r.right() - far : r.x, low ? r.bottom() - far : r.y, from.w,
                                  from.h};
                if (from.w == 0 || from.h == 0) continue;
                check(SDL_RenderCopy(&renderer, texture, &from, &to), "corner");
            }
        }
    }

    void draw(const view::Box& box) {
        const int ring = std::clamp(box.border_width, 0, std::min(box.rect.w, box.rect.h) / 2);
        const int inner_radius = std::max(0, box.radius - ring);
        if (ring == 0 || box.border.a == 0) {
            rounded(box.rect, box.radius, 0, box.fill);
        } else if (box.border.a == 255 && box.fill.a == 255) {
            // The fill over the frame's colour: no gap shows through where their smoothed edges meet.
            rounded(box.rect, box.radius, 0, box.border);
            rounded(inset(box.rect, ring), inner_radius, 0, box.fill);
        } else {
            rounded(inset(box.rect, ring), inner_radius, 0, box.fill);
            rounded(box.rect, box.radius, ring, box.border);
        }
    }

    const Sprite& sprite_of(const view::Text& text) {
        const std::string key = "text " + std::to_string(static_cast<int>(text.font.face)) + " " +
                                std::to_string(text.font.size) + (text.font.tabular ? "t" : "p") +
                                (text.right_to_left ? "r " : "l ") + text.text;
        return textures.get(key, "text", [&] { return fonts.raster(text); });
    }

    static int left_of(const view::Text& text, const Sprite& sprite) {
        return text.right_to_left && text.width > 0 ? text.x + text.width - sprite.w : text.x;
    }

    void draw(const view::Text& text) {
        const Sprite& sprite = sprite_of(text);
        if (sprite.empty()) {
            complete = false;
            return;
        }
        const int x = left_of(text, sprite);
        copy(sprite, x, text.baseline - sprite.baseline, text.color);
        if (text.strike) {
            const int thickness = std::max(1, (text.font.size + 6) / 12);
            const int middle = text.baseline - fonts.x_height(text.font) / 2;
            fill({{x, middle - thickness / 2, sprite.w, thickness}}, text.color);
        }
    }

    void draw(const view::Scene& scene) {
        for (const auto& item : scene.items) {
            std::visit([&](const auto& one) { draw(one); }, item);
        }
    }

    // Where an item may draw.
    SDL_Rect place(const view::Box& box) { return sdl(box.rect); }
    SDL_Rect place(const view::Matrix& matrix) { return sdl(matrix.rect); }
    SDL_Rect place(const view::Picture& picture) { return sdl(picture.rect); }
    SDL_Rect place(const view::Text& text) {
        const Sprite& sprite = sprite_of(text);
        complete = complete && !sprite.empty();
        return {left_of(text, sprite), text.baseline - sprite.baseline, sprite.w, sprite.h};
    }
    SDL_Rect place(const view::Item& item) {
        return std::visit([&](const auto& one) { return place(one); }, item);
    }

    void draw(const view::Matrix& matrix) {
        const auto side = static_cast<std::size_t>(std::max(0, matrix.side));
        if (side == 0 || matrix.dark.size() != side * side) return;
        const int module = matrix.rect.w / matrix.side;
        fill({sdl(matrix.rect)}, matrix.light_color);
        if (module < 1) return;
        const int x0 = matrix.rect.x + (matrix.rect.w - module * matrix.side) / 2;
        const int y0 = matrix.rect.y + (matrix.rect.h - module * matrix.side) / 2;
        std::vector<SDL_Rect> runs;
        for (std::size_t row = 0; row < side; ++row) {
            for (std::size_t column = 0; column < side; ++column) {
                if (!matrix.dark[row * side + column]) continue;
                const bool continues = column > 0 && matrix.dark[row * side + column - 1];
                if (continues) {
                    runs.back().w += module;
                } else {
                    runs.push_back({x0 + static_cast<int>(column) * module,
                                    y0 + static_cast<int>(row) * module, module, module});
                }
            }
        }
        fill(runs, matrix.dark_color);
    }

    void draw(const view::Picture& item) {
        SDL_Surface* source = pictures ? pictures(item.url) : nullptr;
        if (!source) return;
        const view::Rect rect = item.fit == view::Fit::contain ? middle(item.rect, *source) : item.rect;
        if (rect.w <= 0 || rect.h <= 0) return;
        const auto size = [](int w, int h) { return std::to_string(w) + "x" + std::to_string(h) + " "; };
        const auto identity = std::to_string(reinterpret_cast<std::uintptr_t>(source));
        const std::string key = "picture " + size(rect.w, rect.h) + size(source->w, source->h) +
                                std::to_string(item.radius) + " " + identity + " " + item.url;
        const Sprite& sprite = textures.get(key, "picture", [&] {
            return Raster{crop_to_fill(*source, {rect.w, rect.h}, item.radius), 0};
        });
        copy(sprite, rect.x, rect.y, Color{255, 255, 255, 255});
    }
};

Painter::Painter(SDL_Renderer& renderer, const Fonts& fonts, PictureSource pictures)
    : impl_(new Impl{renderer, fonts, std::move(pictures)}) {}
Painter::~Painter() = default;

void Painter::paint(const view::Scene& scene) {
    impl_->complete = true;
    impl_->set_color(opaque(scene.background));
    impl_->check(SDL_RenderClear(&impl_->renderer), "background");
    impl_->draw(scene);
}

std::optional<std::vector<SDL_Rect>> Painter::repaint(const view::Scene& last, const view::Scene& next) {
    // A text that failed is tried again with the whole.
    if (!impl_->complete || last.size != next.size || last.background != next.background) return std::nullopt;
    const auto places = changed_places(last, next, [&](const view::Item& one) { return impl_->place(one); });
    if (!places || !impl_->complete) return std::nullopt;
    for (const SDL_Rect& place : *places) {
        impl_->check(SDL_RenderSetClipRect(&impl_->renderer, &place), "part");
        impl_->fill({place}, opaque(next.background));
        impl_->draw(next);
    }
    impl_->check(SDL_RenderSetClipRect(&impl_->renderer, nullptr), "part");
    return places;
}

void Painter::drop_textures() {
    impl_->textures.clear();
}

TextureUse Painter::textures() const {
    return impl_->textures.use();
}

CacheUse Painter::texture_hits() const {
    return impl_->textures.hits();
}

}  // namespace kiosk::render
