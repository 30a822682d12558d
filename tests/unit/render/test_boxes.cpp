#include <gtest/gtest.h>

#include "scenes.hpp"

namespace kiosk::render {
namespace {

constexpr Color red{255, 0, 0, 255}, blue{0, 0, 255, 255};

TEST(Boxes, ASquareCornerFillsItsRectangleAndNoMore) {
    const auto p = drawn(scene_of({20, 20}, {view::Box{{5, 6, 7, 8}, red, 0, none, 0}}));
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 20; ++x) {
            const bool inside = x >= 5 && x < 12 && y >= 6 && y < 14;
            EXPECT_EQ(pixel(*p, x, y), inside ? 0xFF0000U : 0U) << x << "," << y;
        }
    }
}

TEST(Boxes, ARoundedBoxIsSolidInsideSmoothAtItsCornersAndSymmetric) {
    for (const auto& [w, h, radius] :
         {std::tuple{40, 30, 10}, {41, 31, 9}, {40, 40, 20}, {41, 41, 20}, {60, 31, 15}}) {
        const auto p = drawn(scene_of({w, h}, {view::Box{{0, 0, w, h}, white, radius, none, 0}}));
        EXPECT_LT(pixel(*p, 0, 0), 0x101010U);
        EXPECT_EQ(pixel(*p, w / 2, h / 2), 0xFFFFFFU);
        if (h > 2 * radius + 1) {
            EXPECT_EQ(pixel(*p, 0, h / 2), 0xFFFFFFU);
        }
        int smooth = 0;
        for (int y = 0; y < h; ++y) {
            for (int x = 0; x < w; ++x) {
                EXPECT_EQ(pixel(*p, x, y), pixel(*p, w - 1 - x, y))
                    << w << "x" << h << " at " << x << "," << y;
                EXPECT_EQ(pixel(*p, x, y), pixel(*p, x, h - 1 - y))
                    << w << "x" << h << " at " << x << "," << y;
                smooth += pixel(*p, x, y) != 0 && pixel(*p, x, y) != 0xFFFFFFU ? 1 : 0;
            }
        }
        EXPECT_GT(smooth, 4 * radius / 3);
    }
}

TEST(Boxes, ATranslucentFillIsEven) {
    const auto p =
        drawn(scene_of({60, 40}, {view::Box{{0, 0, 60, 40}, Color{255, 255, 255, 128}, 12, none, 0}}));
    const auto middle = pixel(*p, 30, 20);
    for (int x = 12; x < 48; ++x) EXPECT_EQ(pixel(*p, x, 0), middle);
    for (int y = 12; y < 28; ++y) EXPECT_EQ(pixel(*p, 0, y), middle);
    for (int i = 5; i < 20; ++i) EXPECT_NEAR(pixel(*p, i, i) & 0xFF, middle & 0xFF, 1) << i;
}

TEST(Boxes, AFrameLiesInsideAndLeavesTheMiddle) {
    for (const int radius : {0, 2, 8, 20}) {
        const auto p = drawn(scene_of({60, 40}, {view::Box{{0, 0, 60, 40}, none, radius, red, 3}}));
        for (const int at : {0, 1, 2}) {
            EXPECT_EQ(pixel(*p, 30, at), 0xFF0000U);
            EXPECT_EQ(pixel(*p, 30, 39 - at), 0xFF0000U);
            EXPECT_EQ(pixel(*p, at, 20), radius < 20 ? 0xFF0000U : pixel(*p, at, 19));
        }
        EXPECT_EQ(pixel(*p, 30, 3), 0U);
        EXPECT_LT(pixel(*p, 3, 20), 0x040000U) << radius;
        EXPECT_EQ(pixel(*p, 30, 20), 0U);
    }
}

TEST(Boxes, AFrameWiderThanItsCornersHasNoGapsAndNoDoubledPixels) {
    const auto p =
        drawn(scene_of({40, 40}, {view::Box{{0, 0, 40, 40}, none, 2, Color{255, 255, 255, 100}, 6}}));
    const auto frame = pixel(*p, 20, 3);
    for (int y = 2; y < 38; ++y) {
        for (int x = 2; x < 38; ++x) {
            const bool inside = x >= 6 && x < 34 && y >= 6 && y < 34;
            EXPECT_EQ(pixel(*p, x, y), inside ? 0U : frame) << x << "," << y;
        }
    }
}

TEST(Boxes, NoBackgroundShowsBetweenAFrameAndItsFill) {
    const auto p =
        drawn(scene_of({80, 80}, {view::Box{{0, 0, 80, 80}, blue, 40, red, 6}}, Color{0, 255, 0, 255}));
    for (int y = 0; y < 80; ++y) {
        for (int x = 0; x < 80; ++x) {
            const double dx = x - 39.5, dy = y - 39.5;
            if (dx * dx + dy * dy >= 38 * 38) continue;
            EXPECT_EQ(pixel(*p, x, y) & 0x00FF00U, 0U) << x << "," << y;
        }
    }
}

TEST(Boxes, ACircleOfOddSizeIsRound) {
    const auto p = drawn(scene_of({21, 21}, {view::Box{{0, 0, 21, 21}, white, 10, none, 0}}));
    for (int i = 0; i < 21; ++i) EXPECT_NEAR(pixel(*p, i, 0) & 0xFF, pixel(*p, 0, i) & 0xFF, 4) << i;
    EXPECT_LT(pixel(*p, 3, 2) & 0xFF, 128U);
}

TEST(Boxes, ASinglePixelIsWhole) {
    const auto p = drawn(scene_of({3, 3}, {view::Box{{1, 1, 1, 1}, white, 0, none, 0}}));
    EXPECT_EQ(pixel(*p, 1, 1), 0xFFFFFFU);
}

TEST(Boxes, DegenerateBoxesDrawNothingAndDoNoHarm) {
    const std::vector<view::Item> items{
        view::Box{{5, 5, 0, 10}, red, 3, red, 2}, view::Box{{5, 5, -4, 10}, red, 3, red, 2},
        view::Box{{2, 2, 1, 1}, none, 50, none, 50}, view::Box{{-100, -100, 50, 50}, red, 9, blue, 2}};
    const auto p = drawn(scene_of({20, 20}, items));
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 20; ++x) EXPECT_EQ(pixel(*p, x, y), 0U);
    }
}

}  // namespace
}  // namespace kiosk::render
