#include <gtest/gtest.h>

#include "base/text.hpp"
#include "render/runs.hpp"

namespace kiosk::render {
namespace {

// Font 0 has Latin, font 1 Arabic and Hebrew, font 2 the family emoji with all its parts; no one has U+4E00.
bool covers(std::size_t font, char32_t c) {
    if (font == 0) return c < 0x300 || (c >= 0x2010 && c < 0x2030);
    if (font == 1) return (c >= 0x590 && c < 0x700) || c == ' ';
    return c == 0x1F468 || c == 0x1F469;
}

Line cut(std::string_view utf8, bool right_to_left = false) {
    const auto fallback = [](char32_t c) -> std::optional<std::size_t> {
        for (std::size_t font = 1; font <= 2; ++font) {
            if (covers(font, c)) return font;
        }
        return std::nullopt;
    };
    return cut_into_runs(utf8, right_to_left, Coverage{0, covers, fallback});
}

using Runs = std::vector<Run>;

TEST(Runs, NothingIsNoRun) {
    EXPECT_EQ(cut(""), Line{});
}

TEST(Runs, LatinIsOneRun) {
    EXPECT_EQ(cut("Från 09:00–10:00 é").runs, (Runs{{0, "Från 09:00–10:00 é", "Latn", false}}));
}

TEST(Runs, DecomposedLettersAreComposedForTheFontThatHasThem) {
    EXPECT_EQ(cut("a\u030A").runs, (Runs{{0, "å", "Latn", false}}));
}

TEST(Runs, ArabicIsOneRunFromTheRight) {
    EXPECT_EQ(cut("حقوق الإنسان", true).runs, (Runs{{1, "حقوق الإنسان", "Arab", true}}));
}

TEST(Runs, ScriptsAreNotShapedTogether) {
    EXPECT_EQ(cut("شكرا תודה", true).runs, (Runs{{1, "תודה", "Hebr", true}, {1, "شكرا ", "Arab", true}}));
}

TEST(Runs, MixedDirectionsStandInVisualOrder) {
    EXPECT_EQ(cut("abc שלום def").runs,
              (Runs{{0, "abc ", "Latn", false}, {1, "שלום", "Hebr", true}, {0, " def", "Latn", false}}));
    EXPECT_EQ(cut("abc שלום def", true).runs, (Runs{{0, "def", "Latn", false},
                                                    {1, "שלום ", "Hebr", true},
                                                    {0, " ", "Latn", true},
                                                    {0, "abc", "Latn", false}}));
}

TEST(Runs, FiguresKeepTheirOrderInRightToLeftText) {
    const auto runs = cut("12:30 שלום", true).runs;
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs.back().text, "12:30");
    EXPECT_FALSE(runs.back().right_to_left);
}

TEST(Runs, AnEndingMarkGoesToTheEndOfItsParagraph) {
    const auto runs = cut("Hej!", true).runs;
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].text, "!");
    EXPECT_EQ(runs[1].text, "Hej");
}

TEST(Runs, WhatNoFontHasIsLeftOutAndNamedOnce) {
    const auto line = cut("a\u4E00b\u4E00");
    EXPECT_EQ(line.missing, (std::vector<char32_t>{0x4E00}));
    EXPECT_EQ(line.runs, (Runs{{0, "ab", "Latn", false}}));
}

TEST(Runs, JoinedEmojiStayTogether) {
    const std::string family = "\U0001F469\u200D\U0001F468";
    EXPECT_EQ(cut("x" + family).runs, (Runs{{0, "x", "Latn", false}, {2, family, "Latn", false}}));
}

TEST(Runs, AMarkThatNoFontHasLeavesItsBase) {
    const auto line = cut("x\u20DD");
    EXPECT_EQ(line.runs, (Runs{{0, "x", "Latn", false}}));
    EXPECT_EQ(line.missing, (std::vector<char32_t>{0x20DD}));
}

TEST(Runs, ControlsAndDirectionMarksAreNotDrawn) {
    const auto line = cut("a\u200E\u202Eb\u202C\x01\u00ADc\td");
    EXPECT_TRUE(line.missing.empty());
    std::string all;
    for (const auto& run : line.runs) all += run.text;
    EXPECT_EQ(all.find('\t'), std::string::npos);
    for (const char32_t hidden : {U'\u200E', U'\u202E', U'\u202C', U'\x01', U'\u00AD'}) {
        EXPECT_EQ(to_utf32(all).find(hidden), std::u32string::npos) << static_cast<unsigned>(hidden);
    }
}

TEST(Runs, SpacesOfEveryWidthNeedNoGlyph) {
    const auto line = cut("1\u202F000\u00A0kr\u2009x\u3000y");
    EXPECT_TRUE(line.missing.empty());
    ASSERT_EQ(line.runs.size(), 1U);
}

TEST(Runs, BrokenUtf8DoesNoHarm) {
    const auto line = cut("a\xFF\xC3");
    ASSERT_FALSE(line.runs.empty());
    EXPECT_EQ(line.missing, (std::vector<char32_t>{0xFFFD}));
}

}  // namespace
}  // namespace kiosk::render
