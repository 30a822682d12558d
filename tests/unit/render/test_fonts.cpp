#include <gtest/gtest.h>

#include <algorithm>

#include "scenes.hpp"

namespace kiosk::render {
namespace {

using view::Face;
using view::Font;

struct Sample {
    const char* name;
    const char* text;
    bool right_to_left = false;
};

std::ostream& operator<<(std::ostream& out, const Sample& sample) {
    return out << sample.name;
}

class MeasuredText : public testing::TestWithParam<Sample> {};

TEST_P(MeasuredText, IsAsWideAsItIsDrawn) {
    for (const auto face : {Face::display, Face::bold, Face::semibold, Face::regular}) {
        for (const int size : {11, 28, 61, 130}) {
            for (const bool tabular : {false, true}) {
                const Font font{face, size, tabular};
                const int width = test_fonts().width(GetParam().text, font);
                const auto raster = test_fonts().raster(
                    {GetParam().text, font, white, 0, 0, width, false, GetParam().right_to_left});
                ASSERT_NE(raster.surface, nullptr);
                EXPECT_EQ(raster.surface->w, width) << "size " << size << " tabular " << tabular;
                EXPECT_GT(width, 0);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Of, MeasuredText,
                         testing::Values(Sample{"Latin", "Human Rights Days 2022"},
                                         Sample{"Swedish", "Från osäkert till säkert – ÅÄÖ"},
                                         Sample{"Arabic", "حقوق الإنسان في السويد", true},
                                         Sample{"Hebrew", "זכויות האדם", true},
                                         Sample{"Mixed", "Session שלום 09:30 (Studion)"},
                                         Sample{"Vietnamese", "Tiếng Việt Ắ"}, Sample{"Hindi", "मानव अधिकार"},
                                         Sample{"Thai", "สิทธิมนุษยชน"}, Sample{"Symbols", "♥ ★ → ✓ 👍"},
                                         Sample{"WithWhatNoFontHas", "Tokyo \U0010FFF0 2022"},
                                         Sample{"Spaces", " a  b "}),
                         testing::PrintToStringParamName());

TEST(Fonts, EmptyTextHasNoWidthAndNoPicture) {
    EXPECT_EQ(test_fonts().width("", {Face::bold, 40}), 0);
    EXPECT_EQ(test_fonts().raster({"", {Face::bold, 40}, white, 0, 0, 0, false, false}).surface, nullptr);
}

TEST(Fonts, SizesOutOfBoundsDrawNothing) {
    for (const int size : {-5, 0, 100000}) {
        EXPECT_EQ(test_fonts().width("Hej", {Face::bold, size}), 0) << size;
        EXPECT_EQ(test_fonts().raster({"Hej", {Face::bold, size}, white, 0, 0, 0, false, false}).surface,
                  nullptr);
        EXPECT_EQ(test_fonts().metrics({Face::bold, size}).ascent, 0);
    }
}

TEST(Fonts, WidthGrowsWithTheSizeAlone) {
    const int small = test_fonts().width("Från osäkert till säkert", {Face::regular, 20});
    const int large = test_fonts().width("Från osäkert till säkert", {Face::regular, 200});
    EXPECT_NEAR(small * 10, large, 10);
}

TEST(Fonts, TabularFiguresAreAllOfOneWidth) {
    for (const auto face : {Face::display, Face::bold, Face::semibold, Face::regular}) {
        const Font font{face, 47, true};
        const int one = test_fonts().width("1", font);
        for (const char* figure : {"0", "2", "3", "4", "5", "6", "7", "8", "9"}) {
            EXPECT_EQ(test_fonts().width(figure, font), one) << figure;
        }
        EXPECT_EQ(test_fonts().width("11:11", font), test_fonts().width("08:00", font));
        EXPECT_LT(test_fonts().width("1", {face, 47, false}), one);
    }
}

TEST(Fonts, MetricsAreThoseOfTheFace) {
    const auto metrics = test_fonts().metrics({Face::display, 100});
    EXPECT_NEAR(metrics.cap_height, 73, 2);
    EXPECT_GT(metrics.ascent, metrics.cap_height);
    EXPECT_GT(metrics.descent, 15);
    EXPECT_NEAR(test_fonts().x_height({Face::display, 100}), 55, 3);
    EXPECT_GT(test_fonts().metrics({Face::icon, 100}).cap_height, 60);
}

// A font's ascent is lower than Å in Inter: SDL_ttf makes such a line higher, which moved its baseline.
TEST(Fonts, AccentsAboveTheAscentDoNotMoveTheBaseline) {
    for (const char* text : {"H", "ÅH", "ẮH", "ẮHgj", "HÖ", "H\u0304\u0301"}) {
        const auto raster = test_fonts().raster({text, {Face::regular, 100}, white, 0, 0, 0, false, false});
        ASSERT_NE(raster.surface, nullptr);
        // The stem of H ends on the baseline: full ink above it, in its column none below.
        int column = -1;
        const auto ink = [&](int x, int y) { return row_of(std::as_const(*raster.surface), y)[x] >> 24; };
        for (int x = 0; x < raster.surface->w && column < 0; ++x) {
            bool stem = true;
            for (int y = raster.baseline - 60; y < raster.baseline; ++y) stem = stem && ink(x, y) == 255;
            if (stem) column = x;
        }
        ASSERT_GE(column, 0) << text;
        EXPECT_EQ(ink(column, raster.baseline + 1), 0U) << text;
    }
}

TEST(Fonts, NamesTheCharactersThatNoFontHas) {
    EXPECT_EQ(test_fonts().missing("Från 09:00 ♥ مرحبا", {Face::regular, 30}), std::vector<char32_t>{});
    EXPECT_EQ(test_fonts().missing("a\U0010FFF0b\U0010FFF1\U0010FFF0", {Face::bold, 30}),
              (std::vector<char32_t>{0x10FFF0, 0x10FFF1}));
}

TEST(Fonts, AMissingCharacterTakesNoRoom) {
    const Font font{Face::bold, 30};
    EXPECT_EQ(test_fonts().width("ab\U0010FFF0cd", font), test_fonts().width("abcd", font));
    EXPECT_EQ(test_fonts().width("\U0010FFF0", font), 0);
}

TEST(Fonts, IconsAreInTheIconFace) {
    const std::string icons = "\uF2A3\uF20A\uF2A2\uF1AB\uF193\uF29E\uF03D\uF0A1";
    EXPECT_TRUE(test_fonts().missing(icons, {Face::icon, 40}).empty());
    EXPECT_GT(test_fonts().width("\uF2A3", {Face::icon, 40}), 20);
}

TEST(Fonts, SizesInAnyOrderGiveTheSameWidths) {
    const auto width = [](int size) {
        const Raster raster =
            test_fonts().raster({"Örebro", {Face::bold, size}, white, 0, 0, 0, false, false});
        return raster.surface ? raster.surface->w : 0;
    };
    std::vector<int> up;
    for (int size = 10; size < 90; ++size) up.push_back(width(size));
    EXPECT_TRUE(std::ranges::is_sorted(up));
    EXPECT_GT(up.back(), 8 * up.front());
    for (int size = 89; size >= 10; --size) EXPECT_EQ(width(size), up[static_cast<std::size_t>(size - 10)]);
}

TEST(Fonts, MoreTypefacesThanAreKeptOpenGiveTheSameWidths) {
    const std::string scripts[] = {"ሀ", "أ", "Ա", "অ", "Ꭰ", "अ", "ა", "અ", "ਅ", "א", "ಅ",
                                   "ក", "ກ", "മ", "က", "ଅ", "අ", "அ", "అ", "ཀ", "ก"};
    std::vector<int> first;
    for (int round = 0; round < 2; ++round) {
        std::size_t at = 0;
        for (const std::string& script : scripts) {
            for (const Face face : {Face::regular, Face::bold}) {
                const Raster raster = test_fonts().raster({script, {face, 40}, white, 0, 0, 0, false, false});
                ASSERT_NE(raster.surface, nullptr) << script;
                if (round == 0) first.push_back(raster.surface->w);
                EXPECT_EQ(raster.surface->w, first[at++]) << script;
            }
        }
    }
}

TEST(Fonts, TheDesignsFamiliesAreInstalled) {
    EXPECT_TRUE(test_fonts().substitutions().empty());
}

TEST(Fonts, AMissingFamilyIsReplacedAndReported) {
    const auto fonts = Fonts::open({"No Such Display", "No Such Family", "No Such Icons"});
    ASSERT_TRUE(fonts) << to_string(fonts.error());
    ASSERT_EQ((*fonts)->substitutions().size(), 3U);
    EXPECT_NE((*fonts)->substitutions()[1].find("No Such Family"), std::string::npos);
    EXPECT_GT((*fonts)->width("Hej", {Face::bold, 40}), 0);
}

TEST(Fonts, ADisplayFamilyIsReplacedByTheTextFamilyFirst) {
    const auto fonts = Fonts::open({"No Such Display", "Inter", "FontAwesome"});
    ASSERT_TRUE(fonts) << to_string(fonts.error());
    ASSERT_EQ((*fonts)->substitutions().size(), 1U);
    EXPECT_NE((*fonts)->substitutions()[0].find("\"Inter\" stands in"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::render
