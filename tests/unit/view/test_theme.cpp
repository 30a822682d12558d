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

TEST(CheckContrast, LooksAtWordsOnEveryMark) {
    const Theme dark = Screen("sv", "dark").theme;
    struct Case {
        Color Theme::*color;
        Color value;
        const char* pair;
    };
    const Case cases[] = {
        {&Theme::now, {150, 120, 40, 255}, "\"now\" #967828 on \"background\""},
        {&Theme::on_alert, {220, 160, 160, 255}, "\"on_alert\" #dca0a0 on \"alert\""},
        {&Theme::live, {190, 70, 70, 255}, "\"live\" #be4646 on \"background\""},
        {&Theme::live, {214, 78, 78, 255}, "\"live\" #d64e4e on \"the chip of live\""},
        {&Theme::panel, {60, 70, 100, 255}, "\"muted\" #b3bdd4 on \"panel\""},
    };
    for (const auto& [color, value, pair] : cases) {
        Theme theme = dark;
        theme.*color = value;
        const auto result = check_contrast(theme);
        ASSERT_FALSE(result) << pair;
        EXPECT_EQ(result.error().message.find("the contrast of " + std::string(pair)), 0U)
            << result.error().message;
    }
}

TEST(Blended, LiesBetweenBothColours) {
    EXPECT_EQ(blended({255, 255, 255, 255}, 51, {0, 0, 0, 255}), (Color{51, 51, 51, 255}));
    EXPECT_EQ(blended({9, 9, 9, 255}, 255, {0, 0, 0, 255}), (Color{9, 9, 9, 255}));
    EXPECT_EQ(blended({9, 9, 9, 255}, 0, {7, 7, 7, 255}), (Color{7, 7, 7, 255}));
}

}  // namespace
}  // namespace kiosk::view
