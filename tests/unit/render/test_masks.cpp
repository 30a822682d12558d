#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "render/masks.hpp"
#include "scenes.hpp"

namespace kiosk::render {
namespace {

std::uint32_t alpha(const Surface& mask, int x, int y) {
    return row_of(std::as_const(*mask), y)[x] >> 24;
}

double area(const Surface& mask) {
    double sum = 0;
    for (int y = 0; y < mask->h; ++y) {
        for (int x = 0; x < mask->w; ++x) sum += alpha(mask, x, y) / 255.0;
    }
    return sum;
}

TEST(Masks, ADiscHasTheAreaOfItsCircle) {
    for (const int diameter : {1, 2, 3, 7, 20, 41, 200}) {
        const double radius = diameter / 2.0;
        EXPECT_NEAR(area(disc_mask(diameter, 0)), std::numbers::pi * radius * radius, 0.01 * diameter + 0.02)
            << diameter;
    }
}

TEST(Masks, ARingHasTheAreaBetweenItsCircles) {
    for (const auto& [diameter, ring] : {std::pair{20, 1}, {41, 3}, {200, 8}}) {
        const double outer = diameter / 2.0, inner = outer - ring;
        EXPECT_NEAR(area(disc_mask(diameter, ring)), std::numbers::pi * (outer * outer - inner * inner),
                    0.02 * diameter);
    }
}

TEST(Masks, ARingWiderThanItsRadiusIsADisc) {
    EXPECT_NEAR(area(disc_mask(10, 9)), area(disc_mask(10, 0)), 0.001);
}

TEST(Masks, ADiscIsTheSameFromAllSides) {
    for (const int diameter : {16, 17}) {
        const auto mask = disc_mask(diameter, 2);
        for (int y = 0; y < diameter; ++y) {
            for (int x = 0; x < diameter; ++x) {
                EXPECT_EQ(alpha(mask, x, y), alpha(mask, diameter - 1 - x, y));
                EXPECT_EQ(alpha(mask, x, y), alpha(mask, x, diameter - 1 - y));
            }
        }
    }
}

}  // namespace
}  // namespace kiosk::render
