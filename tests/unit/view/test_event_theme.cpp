#include "view/event_theme.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "screens.hpp"
#include "view/oklab.hpp"

namespace kiosk::view {
namespace {

constexpr Color white{255, 255, 255, 255}, black{0, 0, 0, 255}, yellow{255, 235, 59, 255},
    grey{119, 119, 119, 255}, red{200, 30, 30, 255};

double hue_apart(Color a, Color b) {
    const double apart = std::abs(to_oklch(a).hue - to_oklch(b).hue);
    return std::min(apart, 2 * std::numbers::pi - apart);
}

TEST(Oklch, IsThatOfItsDefinition) {
    // The values of the CSS Color specification's examples.
    const Oklch of_red = to_oklch({255, 0, 0, 255});
    EXPECT_NEAR(of_red.lightness, 0.628, 0.001);
    EXPECT_NEAR(of_red.chroma, 0.2577, 0.001);
    EXPECT_NEAR(of_red.hue * 180 / std::numbers::pi, 29.23, 0.05);
    EXPECT_NEAR(to_oklch(white).lightness, 1, 0.0001);
    EXPECT_NEAR(to_oklch(white).chroma, 0, 0.0001);
}

TEST(Oklch, LeadsBackToTheSameColour) {
    for (const Color color : {white, black, yellow, grey, red, Color{1, 254, 128, 255}}) {
        EXPECT_EQ(to_color(to_oklch(color)), color) << to_string(color);
    }
}

TEST(Oklch, WhatSrgbLacksBecomesPalerAndKeepsItsHue) {
    const Oklch strong{0.9, 0.4, to_oklch(red).hue};
    const Color found = to_color(strong);
    EXPECT_NEAR(to_oklch(found).lightness, 0.9, 0.01);
    EXPECT_LT(hue_apart(found, red), 0.06);
}

TEST(Legible, ShiftsTheLightnessAsFarAsNeededAndNoFarther) {
    struct Case {
        Color color, under;
        double least;
    };
    const Case cases[] = {{yellow, white, 7}, {yellow, white, 3}, {grey, white, 7},
                          {grey, black, 7},   {red, black, 4.5},  {red, {30, 60, 160, 255}, 4.5},
                          {grey, grey, 4.5}};
    for (const auto& [color, under, least] : cases) {
        const Color found = legible(color, under, least);
        EXPECT_GE(contrast(found, under), least) << to_string(color) << " on " << to_string(under);
        EXPECT_LT(contrast(found, under), least + 0.7) << to_string(color) << " on " << to_string(under);
        if (to_oklch(found).chroma > 0.05) {
            EXPECT_LT(hue_apart(found, color), 0.08);
        }
    }
}

TEST(Legible, LeavesAloneWhatCanBeRead) {
    EXPECT_EQ(legible(yellow, black, 7), yellow);
    EXPECT_EQ(legible(red, white, 4.5), red);
}

TEST(Legible, GivesTheBestThereIsWhereNothingIsEnough) {
    EXPECT_EQ(legible(red, grey, 20), black);
}

TEST(EventTheme, KeepsColoursThatCanBeRead) {
    const Color midnight{11, 16, 32, 255};
    const Theme theme = event_theme({yellow, midnight}, Screen("sv", "event").theme);
    EXPECT_EQ(theme.background, midnight);
    EXPECT_EQ(theme.now, yellow);
    EXPECT_EQ(theme.on_now, black);
}

TEST(EventTheme, CorrectsYellowOnWhite) {
    const Theme theme = event_theme({yellow, white}, Screen("sv", "event").theme);
    EXPECT_EQ(theme.background, white);
    EXPECT_LT(hue_apart(theme.now, yellow), 0.1);
    EXPECT_GE(contrast(theme.now, white), text_contrast);
    EXPECT_TRUE(check_contrast(theme));
}

TEST(EventTheme, MovesAMidGreyBackgroundUntilWordsCanBeReadOnIt) {
    const Theme theme = event_theme({red, grey}, Screen("sv", "event").theme);
    EXPECT_GE(std::max(contrast(theme.background, white), contrast(theme.background, black)), 12);
    EXPECT_TRUE(check_contrast(theme));
}

TEST(EventTheme, GivesNextAnotherHueThanNow) {
    const Theme base = Screen("sv", "event").theme;
    for (const Color primary : {Color{40, 120, 220, 255}, yellow, red, Color{0, 150, 90, 255}}) {
        const Theme theme = event_theme({primary, std::nullopt}, base);
        EXPECT_GT(hue_apart(theme.now, theme.next), 0.5) << to_string(primary);
    }
}

TEST(EventTheme, CanBeReadInAnyColours) {
    const Theme base = Screen("sv", "event").theme;
    std::mt19937 random(20221118);
    const auto channel = [&] { return static_cast<std::uint8_t>(random() % 256); };
    for (int i = 0; i < 150; ++i) {
        const Color primary{channel(), channel(), channel(), 255};
        const Color background{channel(), channel(), channel(), 255};
        const auto result = check_contrast(event_theme({primary, background}, base));
        ASSERT_TRUE(result) << to_string(primary) << " on " << to_string(background) << ": "
                            << result.error().message;
        const auto alone = check_contrast(event_theme({primary, std::nullopt}, base));
        ASSERT_TRUE(alone) << to_string(primary) << ": " << alone.error().message;
    }
}

}  // namespace
}  // namespace kiosk::view
