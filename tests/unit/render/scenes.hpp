#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "render/painter.hpp"
#include "render/pixels.hpp"

namespace kiosk::render {

inline constexpr Color black{0, 0, 0, 255}, white{255, 255, 255, 255}, none{0, 0, 0, 0};

/// The fonts of this machine, opened once a program.
inline const Fonts& test_fonts() {
    static const auto fonts = Fonts::open({});
    if (!fonts) {
        ADD_FAILURE() << to_string(fonts.error());
        std::abort();
    }
    return **fonts;
}

inline view::Scene scene_of(view::Size size, std::vector<view::Item> items, Color background = black) {
    return {size, background, std::move(items), {}};
}

/// The pixel as 0xRRGGBB.
inline std::uint32_t pixel(const SDL_Surface& surface, int x, int y) {
    return row_of(surface, y)[x] & 0xFFFFFFU;
}

inline Surface drawn(const view::Scene& scene, PictureSource pictures = {}) {
    auto result = picture(scene, test_fonts(), std::move(pictures));
    if (!result) {
        ADD_FAILURE() << to_string(result.error());
        std::abort();
    }
    return std::move(*result);
}

/// The largest difference of a channel between two pictures; 256 when their sizes differ.
inline int largest_difference(const SDL_Surface& a, const SDL_Surface& b) {
    if (a.w != b.w || a.h != b.h) return 256;
    int largest = 0;
    for (int y = 0; y < a.h; ++y) {
        for (int x = 0; x < a.w; ++x) {
            for (const unsigned shift : {0U, 8U, 16U}) {
                const auto channel = [&](const SDL_Surface& s) {
                    return static_cast<int>(pixel(s, x, y) >> shift & 0xFF);
                };
                largest = std::max(largest, std::abs(channel(a) - channel(b)));
            }
        }
    }
    return largest;
}

inline bool same_pixels(const SDL_Surface& a, const SDL_Surface& b) {
    return largest_difference(a, b) == 0;
}

inline view::Text text_at(std::string text, const view::Font& font, int x, int baseline,
                          Color color = white) {
    const int width = test_fonts().width(text, font);
    return {std::move(text), font, color, x, baseline, width, false, false};
}

}  // namespace kiosk::render
