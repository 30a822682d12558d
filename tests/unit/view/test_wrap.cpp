#include "view/wrap.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixed_measure.hpp"

namespace kiosk::view {
namespace {

using testing::ElementsAre;

// Ten pixels an em: six a letter.
constexpr Font font{Face::regular, 10, false};
const FixedMeasure measure;

int letters(int count) {
    return count * 6;
}

TEST(Wrap, BreaksAtSpacesAndCountsNoTrailingOnes) {
    EXPECT_THAT(wrap("one two three", font, letters(7), measure, "en").lines,
                ElementsAre("one two", "three"));
}

TEST(Wrap, NeverBeginsALineWithADashBetweenSpaces) {
    EXPECT_THAT(wrap("till säkert – så", font, letters(11), measure, "sv").lines,
                ElementsAre("till", "säkert – så"));
    EXPECT_THAT(wrap("säkert – så där", font, letters(8), measure, "sv").lines,
                ElementsAre("säkert –", "så där"));
}

TEST(Wrap, SaysWhenAWordIsWiderThanTheLine) {
    const Lines lines = wrap("en tillgänglighet", font, letters(8), measure, "sv");
    EXPECT_FALSE(lines.fits);
    EXPECT_THAT(lines.lines, ElementsAre("en", "tillgänglighet"));
}

TEST(Wrap, BreaksWhereTheTextDoes) {
    EXPECT_THAT(wrap("one\n\ntwo", font, letters(20), measure, "en").lines, ElementsAre("one", "two"));
}

TEST(Wrap, BreaksChineseBetweenCharacters) {
    EXPECT_THAT(wrap("人权与数字时代", font, letters(4), measure, "zh").lines,
                ElementsAre("人权与数", "字时代"));
}

TEST(Wrap, OfNothingIsNoLine) {
    EXPECT_TRUE(wrap("", font, 100, measure, "en").lines.empty());
}

TEST(Balanced, LeavesNoShortWordAlone) {
    EXPECT_THAT(balanced("aaaa bbbb cccc dd", font, letters(15), measure, "en").lines,
                ElementsAre("aaaa bbbb", "cccc dd"));
}

TEST(Balanced, RatherEndsALineAtAJoint) {
    EXPECT_THAT(
        balanced("Från osäkert till säkert – så utvecklar vi områden", font, letters(34), measure, "sv")
            .lines,
        ElementsAre("Från osäkert till säkert –", "så utvecklar vi områden"));
}

TEST(Balanced, KeepsTheNumberOfLines) {
    const std::string text = "a bb ccc dddd eeeee ffffff ggggggg";
    for (int width = 7; width < 40; ++width) {
        EXPECT_EQ(balanced(text, font, letters(width), measure, "en").lines.size(),
                  wrap(text, font, letters(width), measure, "en").lines.size())
            << width;
    }
}

TEST(Shortened, EndsInAnEllipsisAtAGrapheme) {
    EXPECT_EQ(shortened("rättigheter", font, letters(20), measure), "rättigheter");
    EXPECT_EQ(shortened("rättigheter", font, letters(5), measure), "rätt…");
    EXPECT_EQ(shortened("ett tak", font, letters(5), measure), "ett…");
    // The family is one grapheme of five code points: wholly there or wholly gone.
    EXPECT_EQ(shortened("a\U0001F468\u200D\U0001F469\u200D\U0001F467bcd", font, letters(5), measure), "a…");
    EXPECT_EQ(shortened("abc", font, letters(1), measure), "…");
    EXPECT_EQ(shortened("abc", font, 2, measure), "");
}

TEST(Chopped, CutsALongWordIntoPiecesThatFit) {
    EXPECT_THAT(chopped("tillgänglighet", font, letters(5), measure), ElementsAre("tillg", "ängli", "ghet"));
}

TEST(WithDashes, MakesADashOfAHyphenBetweenSpacesOnly) {
    EXPECT_EQ(with_dashes("säkert - så a-b - c"), "säkert – så a-b – c");
}

}  // namespace
}  // namespace kiosk::view
