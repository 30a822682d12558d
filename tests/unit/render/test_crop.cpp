#include <gtest/gtest.h>

#include "render/crop.hpp"
#include "scenes.hpp"

namespace kiosk::render {
namespace {

Surface blank(int w, int h) {
    return Surface(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888));
}

std::uint32_t argb(const Surface& surface, int x, int y) {
    return row_of(std::as_const(*surface), y)[x];
}

TEST(Crop, TakesTheMiddleOfAWidePicture) {
    auto source = blank(300, 100);
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 300; ++x) row_of(*source, y)[x] = x >= 100 && x < 200 ? 0xFFFFFFFFU : 0xFFFF0000U;
    }
    const auto cropped = crop_to_fill(*source, {50, 50}, 0);
    for (int y = 0; y < 50; ++y) {
        for (int x = 1; x < 49; ++x) EXPECT_EQ(argb(cropped, x, y), 0xFFFFFFFFU);
    }
}

TEST(Crop, AveragesEverySourcePixelWhenItShrinks) {
    auto source = blank(256, 256);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x) row_of(*source, y)[x] = (x + y) % 2 ? 0xFFFFFFFFU : 0xFF000000U;
    }
    const auto cropped = crop_to_fill(*source, {16, 16}, 0);
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 16; ++x) EXPECT_NEAR(argb(cropped, x, y) & 0xFF, 127.5, 2);
    }
}

TEST(Crop, KeepsAPictureOfTheRightSize) {
    auto source = blank(9, 7);
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 9; ++x) {
            row_of(*source, y)[x] =
                0xFF000000U | static_cast<std::uint32_t>((x * 25) << 16 | (y * 30) << 8 | 7);
        }
    }
    EXPECT_TRUE(same_pixels(*crop_to_fill(*source, {9, 7}, 0), *source));
}

TEST(Crop, WhatIsTransparentDoesNotColourWhatIsNot) {
    auto source = blank(40, 40);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x) row_of(*source, y)[x] = x < 20 ? 0xFFFFFFFFU : 0x00000000U;
    }
    const auto cropped = crop_to_fill(*source, {8, 8}, 0);
    for (int x = 0; x < 8; ++x) {
        if (argb(cropped, x, 4) >> 24 == 0) continue;
        EXPECT_EQ(argb(cropped, x, 4) & 0xFFFFFFU, 0xFFFFFFU) << x;
    }
}

TEST(Crop, RoundsItsCornersEvenly) {
    for (const auto& [w, h, radius] : {std::tuple{40, 40, 20}, {41, 41, 20}, {60, 30, 8}}) {
        auto source = blank(100, 100);
        SDL_FillRect(source.get(), nullptr, 0xFFFFFFFFU);
        const auto cropped = crop_to_fill(*source, {w, h}, radius);
        EXPECT_LT(argb(cropped, 0, 0) >> 24, 16U);
        EXPECT_EQ(argb(cropped, w / 2, h / 2), 0xFFFFFFFFU);
        for (int y = 0; y < h; ++y) {
            for (int x = 0; x < w; ++x) {
                EXPECT_NEAR(argb(cropped, x, y) >> 24, argb(cropped, w - 1 - x, y) >> 24, 8) << x << "," << y;
                EXPECT_NEAR(argb(cropped, x, y) >> 24, argb(cropped, x, h - 1 - y) >> 24, 8) << x << "," << y;
            }
        }
    }
}

TEST(Crop, AnEmptyBoxGivesNothing) {
    auto source = blank(4, 4);
    EXPECT_EQ(crop_to_fill(*source, {0, 10}, 0), nullptr);
    EXPECT_EQ(crop_to_fill(*source, {10, -1}, 0), nullptr);
}

}  // namespace
}  // namespace kiosk::render
