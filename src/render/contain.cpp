#include "render/contain.hpp"

#include <algorithm>
#include <cmath>

#include "render/crop.hpp"
#include "render/pixels.hpp"

namespace kiosk::render {
namespace {

struct Look {
    bool see_through = false;
    double brightness = 0;  // 0 to 1, of what there is to see
};

double brightness_of(std::uint32_t argb) {
    const auto channel = [&](unsigned shift) { return static_cast<double>((argb >> shift) & 0xFF) / 255; };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

// Every fourth pixel tells as much as all of them.
Look look_at(const SDL_Surface& argb) {
    Look look;
    double sum = 0, weight = 0;
    for (int y = 0; y < argb.h; y += 2) {
        const std::uint32_t* row = row_of(argb, y);
        for (int x = 0; x < argb.w; x += 2) {
            const double alpha = static_cast<double>(row[x] >> 24) / 255;
            look.see_through = look.see_through || alpha < 0.98;
            sum += alpha * brightness_of(row[x]);
            weight += alpha;
        }
    }
    look.brightness = weight > 0 ? sum / weight : 0;
    return look;
}

}  // namespace

view::Size contained(view::Size picture, view::Size box, double most) {
    if (picture.w <= 0 || picture.h <= 0 || box.w <= 0 || box.h <= 0) return {};
    const double scale =
        std::min({static_cast<double>(box.w) / picture.w, static_cast<double>(box.h) / picture.h, most});
    const auto length = [&](int side, int room) {
        return std::clamp(static_cast<int>(std::lround(side * scale)), 1, room);
    };
    return {length(picture.w, box.w), length(picture.h, box.h)};
}

Surface flattened(Surface picture) {
    if (!picture) return {};
    Surface argb(SDL_ConvertSurfaceFormat(picture.get(), SDL_PIXELFORMAT_ARGB8888, 0));
    if (!argb) return {};
    const Look look = look_at(*argb);
    if (!look.see_through) return argb;
    Surface card(SDL_CreateRGBSurfaceWithFormat(0, argb->w, argb->h, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!card) return {};
    const std::uint32_t color = look.brightness < 0.6 ? 0xFFFFFFFFU : 0xFF0B1020U;
    if (SDL_FillRect(card.get(), nullptr, color) != 0 ||
        SDL_SetSurfaceBlendMode(argb.get(), SDL_BLENDMODE_BLEND) != 0 ||
        SDL_BlitSurface(argb.get(), nullptr, card.get(), nullptr) != 0)
        return {};
    return card;
}

Surface fitted(Surface picture, view::Size box) {
    if (!picture) return {};
    const view::Size size = contained({picture->w, picture->h}, box, 2.0);
    if (size.w == 0) return {};
    if (size == view::Size{picture->w, picture->h}) return flattened(std::move(picture));
    return flattened(crop_to_fill(*picture, size, 0));
}

}  // namespace kiosk::render
