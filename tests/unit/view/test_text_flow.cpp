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
