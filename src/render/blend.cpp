#include "render/blend.hpp"

#include <algorithm>

#include "render/pixels.hpp"

namespace kiosk::render {
namespace {

// Two channels at a time; 256 shares, so that neither side is ever off by one.
std::uint32_t mix(std::uint32_t from, std::uint32_t to, unsigned share) {
    constexpr std::uint32_t even = 0x00FF00FFU, half = 0x00800080U;
    const auto pair = [&](std::uint32_t a, std::uint32_t b) {
        return ((a & even) * (256 - share) + (b & even) * share + half) >> 8 & even;
    };
    return pair(from, to) | pair(from >> 8, to >> 8) << 8;
}

// Where a target's pixel comes from: start + x * across + y * down, counted in pixels.
struct Walk {
    std::ptrdiff_t start = 0, across = 1, down = 0;
};

Walk walk(const SDL_Surface& source, int rotation) {
    const std::ptrdiff_t pitch = source.pitch / 4;
    const std::ptrdiff_t last_row = pitch * (source.h - 1), last_column = source.w - 1;
    switch (rotation) {
        case 90:
            return {last_row, -pitch, 1};
        case 180:
            return {last_row + last_column, -1, -pitch};
        case 270:
            return {last_column, pitch, -1};
        default:
            return {0, 1, pitch};
    }
}

}  // namespace

view::Size turned(view::Size size, int rotation) {
    return rotation == 90 || rotation == 270 ? view::Size{size.h, size.w} : size;
}

void blend(SDL_Surface& target, const SDL_Surface& from, const SDL_Surface& to, unsigned share,
           int rotation) {
    if (rotation == 0) {
        for (int y = 0; y < target.h; ++y) {
            std::uint32_t* out = row_of(target, y);
            std::transform(row_of(from, y), row_of(from, y) + target.w, row_of(to, y), out,
                           [share](std::uint32_t a, std::uint32_t b) { return mix(a, b, share); });
        }
        return;
    }
    // In tiles: a turned picture is read column by column, and a column touches as many lines of the
    // processor's cache as it is high.
    constexpr int tile = 32;
    const Walk step = walk(from, rotation);
    const std::uint32_t* a = row_of(from, 0) + step.start;
    const std::uint32_t* b = row_of(to, 0) + step.start;
    for (int top = 0; top < target.h; top += tile) {
        for (int left = 0; left < target.w; left += tile) {
            for (int y = top; y < std::min(top + tile, target.h); ++y) {
                std::uint32_t* out = row_of(target, y);
                for (int x = left; x < std::min(left + tile, target.w); ++x) {
                    const std::ptrdiff_t at = x * step.across + y * step.down;
                    out[x] = mix(a[at], b[at], share);
                }
            }
        }
    }
}

}  // namespace kiosk::render
