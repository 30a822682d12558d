#include "view/theme.hpp"

#include <gtest/gtest.h>

#include "screens.hpp"

namespace kiosk::view {
namespace {

TEST(Contrast, IsThatOfWcag) {
    EXPECT_NEAR(contrast({0, 0, 0, 255}, {255, 255, 255, 255}), 21.0, 0.01);
    EXPECT_NEAR(contrast({119, 119, 119, 255}, {255, 255, 255, 255}), 4.48, 0.01);
    EXPECT_NEAR(contrast({11, 16, 32, 255}, {11, 16, 32, 255}), 1.0, 0.001);
}

TEST(CheckContrast, NamesTheFailingPairAndItsLimit) {
    Theme theme = Screen("sv", "dark").theme;
    EXPECT_TRUE(check_contrast(theme));
    theme.muted = {90, 90, 110, 255};
    const auto result = check_contrast(theme);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "the contrast of \"muted\" #5a5a6e on \"background\" #0b1020 is 2.8:1");
    EXPECT_EQ(result.error().remedy, "it must be at least 7.0:1");
}

}  // namespace
}  // namespace kiosk::view
