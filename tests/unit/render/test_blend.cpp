#include <gtest/gtest.h>

#include "render/blend.hpp"
#include "scenes.hpp"

namespace kiosk::render {
namespace {

Surface numbered(int w, int h, std::uint32_t first) {
    Surface surface(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_RGB888));
    for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) row_of(*surface, y)[x] = first + static_cast<std::uint32_t>(y * w + x);
    }
    return surface;
}

TEST(Blend, TheEndsAreExactlyTheFrames) {
    const auto from = numbered(50, 40, 0x000000), to = numbered(50, 40, 0xF0F0F0);
    const auto target = numbered(50, 40, 0x123456);
    blend(*target, *from, *to, 0, 0);
    EXPECT_TRUE(same_pixels(*target, *from));
    blend(*target, *from, *to, 256, 0);
    EXPECT_TRUE(same_pixels(*target, *to));
}

TEST(Blend, EveryChannelIsMixedByItself) {
    const auto from = numbered(1, 1, 0xFF0010), to = numbered(1, 1, 0x00FF20), target = numbered(1, 1, 0);
    blend(*target, *from, *to, 128, 0);
    EXPECT_NEAR(pixel(*target, 0, 0) >> 16, 128, 1);
    EXPECT_NEAR(pixel(*target, 0, 0) >> 8 & 0xFF, 128, 1);
    EXPECT_EQ(pixel(*target, 0, 0) & 0xFF, 0x18U);
}

TEST(Blend, MixingAFrameWithItselfChangesNothing) {
    const auto frame = numbered(64, 64, 0xABCDEF), target = numbered(64, 64, 0);
    for (const unsigned share : {1U, 77U, 255U}) {
        blend(*target, *frame, *frame, share, 0);
        EXPECT_TRUE(same_pixels(*target, *frame)) << share;
    }
}

TEST(Blend, TurnsClockwise) {
    constexpr int w = 67, h = 45;
    const auto frame = numbered(w, h, 0);
    for (const int rotation : {0, 90, 180, 270}) {
        const auto size = turned({w, h}, rotation);
        const auto target = numbered(size.w, size.h, 0x555555);
        blend(*target, *frame, *frame, 0, rotation);
        for (int y = 0; y < h; ++y) {
            for (int x = 0; x < w; ++x) {
                const auto [tx, ty] = rotation == 90    ? std::pair{h - 1 - y, x}
                                      : rotation == 180 ? std::pair{w - 1 - x, h - 1 - y}
                                      : rotation == 270 ? std::pair{y, w - 1 - x}
                                                        : std::pair{x, y};
                ASSERT_EQ(pixel(*target, tx, ty), pixel(*frame, x, y)) << rotation << " at " << x << "," << y;
            }
        }
    }
}

TEST(Blend, AQuarterTurnSwapsTheSides) {
    EXPECT_EQ(turned({16, 9}, 0), (view::Size{16, 9}));
    EXPECT_EQ(turned({16, 9}, 90), (view::Size{9, 16}));
    EXPECT_EQ(turned({16, 9}, 180), (view::Size{16, 9}));
    EXPECT_EQ(turned({16, 9}, 270), (view::Size{9, 16}));
}

}  // namespace
}  // namespace kiosk::render
