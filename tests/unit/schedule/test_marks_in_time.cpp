// What has become of a session stands at its old door and time, and ends.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Marked : testing::Test {
    ProgramBuilder p = ProgramBuilder({"A", "B"});

    std::vector<std::string> away(std::string_view when) const {
        return p.titles(p.board(when).rooms[0].moved_away);
    }
    Instant time(std::string_view when) const { return at(when, p.program.zone); }
};

TEST_F(Marked, AMoveIsToldAtTheOldDoorUntilItsMarkEnds) {
    Session& moved = p.add("moved", "2022-11-18T14:00", "2022-11-18T15:00", "B");
    moved.status = {Status::Kind::moved, "", "A", time("2022-11-18T10:00"), time("2022-11-18T11:00")};
    EXPECT_THAT(away("2022-11-18T04:00"), ElementsAre("moved")) << "from the beginning of its day";
    EXPECT_THAT(away("2022-11-18T10:59:59"), ElementsAre("moved"));
    EXPECT_THAT(away("2022-11-18T11:00"), IsEmpty());
    EXPECT_EQ(p.board("2022-11-18T10:30").changes_at, time("2022-11-18T11:00"));
}

TEST_F(Marked, AMoveOfAnotherDayIsToldOnTheDayOfThePlan) {
    Session& moved = p.add("moved", "2022-11-20T10:00", "2022-11-20T11:00", "B");
    moved.status = {Status::Kind::moved, "", "A", time("2022-11-19T10:00"), time("2022-11-19T11:00")};
    EXPECT_THAT(away("2022-11-18T12:00"), IsEmpty());
    EXPECT_THAT(away("2022-11-19T04:00"), ElementsAre("moved"));
}

TEST_F(Marked, ANewTimeIsToldAtTheDoorWhereItStandsNowhereElse) {
    Session& retimed = p.add("retimed", "2022-11-20T10:00", "2022-11-20T11:00");
    retimed.status = {Status::Kind::delayed, "", "", time("2022-11-18T10:00"), time("2022-11-18T11:00")};
    EXPECT_THAT(away("2022-11-18T09:00"), IsEmpty()) << "it is what comes next";
    p.add("sooner", "2022-11-19T10:00", "2022-11-19T11:00");
    EXPECT_THAT(away("2022-11-18T09:00"), ElementsAre("retimed"));
    EXPECT_THAT(away("2022-11-18T11:00"), IsEmpty());
}

TEST_F(Marked, ANewTimeFarDownIsToldWhenPeopleMayComeForTheOldOne) {
    for (const char* hour : {"12", "13", "14"}) {
        p.add(hour, "2022-11-18T" + std::string(hour) + ":00", "2022-11-18T" + std::string(hour) + ":30");
    }
    Session& late = p.add("late", "2022-11-18T16:00", "2022-11-18T17:00");
    late.status = {Status::Kind::delayed, "", "", time("2022-11-18T10:00"), time("2022-11-18T11:00")};
    const auto later = [&](std::string_view when) { return p.titles(p.board(when).rooms[0].later); };
    EXPECT_THAT(later("2022-11-18T08:59:59"), ElementsAre("13", "14", "late"));
    EXPECT_THAT(away("2022-11-18T08:59:59"), IsEmpty());
    EXPECT_EQ(p.board("2022-11-18T08:00").changes_at, time("2022-11-18T09:00"));
    EXPECT_THAT(later("2022-11-18T09:00"), ElementsAre("13", "14"));
    EXPECT_THAT(away("2022-11-18T09:00"), ElementsAre("late"));
    EXPECT_THAT(later("2022-11-18T11:00"), ElementsAre("13", "14", "late"));
}

TEST_F(Marked, ASessionThatWasHeldEarlierIsToldOfUntilItsOldEnd) {
    Session& early = p.add("early", "2022-11-18T08:00", "2022-11-18T09:00");
    early.status = {Status::Kind::delayed, "", "", time("2022-11-18T10:00"), time("2022-11-18T11:00")};
    EXPECT_THAT(away("2022-11-18T08:59:59"), IsEmpty()) << "it runs";
    EXPECT_THAT(away("2022-11-18T09:00"), ElementsAre("early"));
    EXPECT_THAT(away("2022-11-18T10:59:59"), ElementsAre("early"));
    EXPECT_THAT(away("2022-11-18T11:00"), IsEmpty());
}

TEST_F(Marked, WhatTheFeedDelaysIsToldUntilItsEnd) {
    Session& late = p.add("late", "2022-11-18T10:30", "2022-11-18T11:30");
    late.status = {Status::Kind::delayed, "", "", time("2022-11-18T10:00")};
    EXPECT_THAT(away("2022-11-18T10:00"), IsEmpty()) << "it is what comes next";
    EXPECT_THAT(away("2022-11-18T11:30"), IsEmpty());
}

TEST_F(Marked, TheBoardChangesWhenAMarkEnds) {
    p.add("long", "2022-11-18T08:00", "2022-11-18T18:00").status.until = time("2022-11-18T12:34:56");
    EXPECT_EQ(p.board("2022-11-18T09:00").changes_at, time("2022-11-18T12:34:56"));
    EXPECT_EQ(p.board("2022-11-18T12:34:56").changes_at, time("2022-11-18T18:00"));
    p.add("later in the list", "2022-11-18T08:00", "2022-11-18T18:00").status.until =
        time("2022-11-18T10:00");
    p.add("in between", "2022-11-18T08:00", "2022-11-18T18:00").status.until = time("2022-11-18T11:00");
    EXPECT_EQ(p.board("2022-11-18T09:00").changes_at, time("2022-11-18T10:00"));
    EXPECT_EQ(p.board("2022-11-18T10:00").changes_at, time("2022-11-18T11:00"));
    EXPECT_EQ(p.board("2022-11-18T11:00").changes_at, time("2022-11-18T12:34:56"));
}

}  // namespace
}  // namespace kiosk::schedule
