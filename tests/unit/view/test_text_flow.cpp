#include "view/text_flow.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixed_measure.hpp"

namespace kiosk::view {
namespace {

using testing::ElementsAre;

const FixedMeasure measure;

TEST(Flow, KeepsItsSizeWhereItFits) {
    const Flow f = flow("kort titel", {Face::bold, 20, 10}, {120, 1, 0}, measure, "sv");
    EXPECT_EQ(f.font.size, 20);
    EXPECT_THAT(f.lines, ElementsAre("kort titel"));
    EXPECT_FALSE(f.cut);
}

TEST(Flow, ShrinksInStepsBeforeItIsCut) {
    const Flow f = flow("kort titel", {Face::bold, 20, 10}, {100, 1, 0}, measure, "sv");
    EXPECT_LT(f.font.size, 20);
    EXPECT_GE(f.font.size, 10);
    EXPECT_FALSE(f.cut);
    EXPECT_LE(measure.width(f.lines[0], f.font), 100);
}

TEST(Flow, IsCutOnlyAtItsLeastSize) {
    const Flow f = flow("en titel som är alldeles för lång", {Face::bold, 20, 10}, {60, 2, 0}, measure, "sv");
    EXPECT_EQ(f.font.size, 10);
    EXPECT_TRUE(f.cut);
    EXPECT_THAT(f.lines, ElementsAre("en titel", "som är al…"));
}

TEST(Flow, BreaksAWordThatNoSizeCanHold) {
    const Flow f = flow("tillgänglighetsbestämmelser", {Face::bold, 20, 10}, {60, 5, 0}, measure, "sv");
    EXPECT_FALSE(f.cut);
    EXPECT_THAT(f.lines, ElementsAre("tillgängli", "ghetsbestä", "mmelser"));
}

// Every third letter.
class ThirdLetter final : public Hyphenator {
  public:
    std::vector<std::size_t> places(std::string_view word, std::string_view language) const override {
        std::vector<std::size_t> found;
        for (std::size_t at = 3; language == "sv" && at + 2 < word.size(); at += 3) found.push_back(at);
        return found;
    }
};
const ThirdLetter hyphens;

TEST(FlowWithHyphens, BreaksAWordWiderThanItsLineRatherThanShrinkingItByMuch) {
    const Flow f = flow("abcdefghij", {Face::bold, 20, 10}, {60, 5, 0}, measure, "sv", &hyphens);
    EXPECT_EQ(f.font.size, 20);
    EXPECT_THAT(f.lines, ElementsAre("abc-", "def-", "ghij"));
    EXPECT_FALSE(f.cut);
}

TEST(FlowWithHyphens, LeavesAWordWholeThatFitsAtTwoThirdsOfTheSize) {
    const Flow f = flow("abcdefghij", {Face::bold, 30, 10}, {120, 5, 0}, measure, "sv", &hyphens);
    EXPECT_THAT(f.lines, ElementsAre("abcdefghij"));
    EXPECT_EQ(f.font.size, 20);
}

TEST(FlowWithHyphens, LeavesShorterWordsWholeBesideALongOne) {
    const Flow f =
        flow("abcdef (abcdefghij) abcde", {Face::bold, 10, 10}, {48, 9, 0}, measure, "sv", &hyphens);
    EXPECT_THAT(f.lines, ElementsAre("abcdef", "(abcdef-", "ghij)", "abcde"));
}

TEST(FlowWithHyphens, BreaksAnyWordWhereThatSavesTheTextFromBeingCut) {
    const Flow f = flow("abcd efghij klm", {Face::bold, 10, 10}, {54, 2, 0}, measure, "sv", &hyphens);
    EXPECT_THAT(f.lines, ElementsAre("abcd efg-", "hij klm"));
    EXPECT_FALSE(f.cut);
}

TEST(FlowWithHyphens, FollowsTheLanguageOfTheText) {
    TextStyle style{Face::bold, 10, 10};
    style.language = "fi";
    const Flow f = flow("abcdefghij", style, {36, 5, 0}, measure, "sv", &hyphens);
    EXPECT_THAT(f.lines, ElementsAre("abcdef", "ghij"));
}

TEST(FlowWithHyphens, CutsWhatIsTooLongAllTheSame) {
    const Flow f = flow("abcdefghijklmnopq", {Face::bold, 10, 10}, {42, 2, 0}, measure, "sv", &hyphens);
    EXPECT_THAT(f.lines, ElementsAre("abcdef-", "ghijkl…"));
    EXPECT_TRUE(f.cut);
}

TEST(Flow, KeepsToItsHeight) {
    const Flow f = flow("a b c d e f g h", {Face::bold, 20, 20, 1.0}, {12, 10, 45}, measure, "sv");
    EXPECT_EQ(f.lines.size(), 2U);
    EXPECT_TRUE(f.cut);
}

TEST(Flow, OfNothingIsNothing) {
    EXPECT_EQ(flow("", {Face::bold, 20}, {100, 2, 0}, measure, "sv").height(), 0);
}

}  // namespace
}  // namespace kiosk::view
