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
    EXPECT_THAT(wrap(Breakable("one two three", "en"), font, letters(7), measure).lines,
                ElementsAre("one two", "three"));
}

TEST(Wrap, NeverBeginsALineWithADashBetweenSpaces) {
    EXPECT_THAT(wrap(Breakable("till säkert – så", "sv"), font, letters(11), measure).lines,
                ElementsAre("till", "säkert – så"));
    EXPECT_THAT(wrap(Breakable("säkert – så där", "sv"), font, letters(8), measure).lines,
                ElementsAre("säkert –", "så där"));
}

TEST(Wrap, SaysWhenAWordIsWiderThanTheLine) {
    const Lines lines = wrap(Breakable("en tillgänglighet", "sv"), font, letters(8), measure);
    EXPECT_FALSE(lines.fits);
    EXPECT_THAT(lines.lines, ElementsAre("en", "tillgänglighet"));
}

TEST(Wrap, BreaksWhereTheTextDoes) {
    EXPECT_THAT(wrap(Breakable("one\n\ntwo", "en"), font, letters(20), measure).lines,
                ElementsAre("one", "two"));
}

TEST(Wrap, BreaksChineseBetweenCharacters) {
    EXPECT_THAT(wrap(Breakable("人权与数字时代", "zh"), font, letters(4), measure).lines,
                ElementsAre("人权与数", "字时代"));
}

TEST(Wrap, OfNothingIsNoLine) {
    EXPECT_TRUE(wrap(Breakable("", "en"), font, 100, measure).lines.empty());
}

TEST(Balanced, LeavesNoShortWordAlone) {
    EXPECT_THAT(balanced(Breakable("aaaa bbbb cccc dd", "en"), font, letters(15), measure).lines,
                ElementsAre("aaaa bbbb", "cccc dd"));
}

TEST(Balanced, RatherEndsALineAtAJoint) {
    EXPECT_THAT(balanced(Breakable("Från osäkert till säkert – så utvecklar vi områden", "sv"), font,
                         letters(34), measure)
                    .lines,
                ElementsAre("Från osäkert till säkert –", "så utvecklar vi områden"));
}

TEST(Balanced, LeavesACompoundWhole) {
    EXPECT_THAT(balanced(Breakable("Fast Time-Trial of it all", "en"), font, letters(20), measure).lines,
                ElementsAre("Fast Time-Trial", "of it all"));
}

TEST(Balanced, KeepsTheNumberOfLines) {
    const std::string text = "a bb ccc dddd eeeee ffffff ggggggg";
    for (int width = 7; width < 40; ++width) {
        EXPECT_EQ(balanced(Breakable(text, "en"), font, letters(width), measure).lines.size(),
                  wrap(Breakable(text, "en"), font, letters(width), measure).lines.size())
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
