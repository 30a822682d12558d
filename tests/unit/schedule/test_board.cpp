#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ProgramBuilder day() {
    ProgramBuilder p;
    p.add("one", "2022-11-18T09:00", "2022-11-18T10:00");
    p.add("two", "2022-11-18T10:00", "2022-11-18T11:00");
    p.add("three", "2022-11-18T13:00", "2022-11-18T14:00");
    p.add("tomorrow", "2022-11-19T09:30", "2022-11-19T10:00");
    return p;
}

TEST(NowAndNext, TurnAtTheSecondOfStartAndEnd) {
    const struct {
        const char* at;
        std::vector<std::string> now;
        const char* next;
    } cases[] = {
        {"2022-11-18T08:59:59", {}, "one"},
        {"2022-11-18T09:00:00", {"one"}, "two"},
        {"2022-11-18T09:59:59", {"one"}, "two"},
        {"2022-11-18T10:00:00", {"two"}, "three"},
        {"2022-11-18T10:59:59", {"two"}, "three"},
        {"2022-11-18T11:00:00", {}, "three"},
        {"2022-11-18T13:00:00", {"three"}, "tomorrow"},
        {"2022-11-18T14:00:00", {}, "tomorrow"},
        {"2022-11-19T09:30:00", {"tomorrow"}, ""},
        {"2022-11-19T10:00:00", {}, ""},
    };
    const ProgramBuilder p = day();
    for (const auto& c : cases) {
        EXPECT_EQ(p.now(c.at), c.now) << c.at;
        EXPECT_EQ(p.next(c.at), c.next) << c.at;
    }
}

TEST(NowAndNext, OfSeveralAtOnceTheLastToStartLeadsThenTheShorterThenFeedOrder) {
    ProgramBuilder p;
    p.add("all day", "2022-11-18T08:00", "2022-11-18T18:00");
    p.add("long", "2022-11-18T09:00", "2022-11-18T12:00");
    p.add("short", "2022-11-18T09:00", "2022-11-18T10:00");
    p.add("short too", "2022-11-18T09:00", "2022-11-18T10:00");
    EXPECT_THAT(p.now("2022-11-18T09:30"), ElementsAre("short", "short too", "long", "all day"));
    EXPECT_THAT(p.now("2022-11-18T10:00"), ElementsAre("long", "all day"));
}

TEST(NowAndNext, ASessionLongerThanItsSuccessorIsFoundBehindIt) {
    ProgramBuilder p;
    p.add("long", "2022-11-18T09:00", "2022-11-18T17:00");
    for (int hour = 10; hour < 16; ++hour) {
        const std::string h = std::to_string(hour);
        p.add(h, "2022-11-18T" + h + ":00", "2022-11-18T" + h + ":10");
    }
    EXPECT_THAT(p.now("2022-11-18T15:05"), ElementsAre("15", "long"));
    EXPECT_THAT(p.now("2022-11-18T16:59:59"), ElementsAre("long"));
}

TEST(NowAndNext, ASessionOfNoLengthIsAnnouncedButNeverNow) {
    ProgramBuilder p;
    p.add("zero", "2022-11-18T09:00", "2022-11-18T09:00");
    p.add("negative", "2022-11-18T10:00", "2022-11-18T09:30");
    EXPECT_EQ(p.next("2022-11-18T08:59:59"), "zero");
    EXPECT_THAT(p.now("2022-11-18T09:00"), IsEmpty());
    EXPECT_EQ(p.next("2022-11-18T09:00"), "negative");
    EXPECT_THAT(p.now("2022-11-18T09:45"), IsEmpty());
    EXPECT_THAT(p.now("2022-11-18T10:00"), IsEmpty());
    EXPECT_EQ(p.board("2022-11-18T10:00").rooms[0].phase, Phase::after);
}

TEST(NowAndNext, ASessionThatCrossesMidnightStaysWithItsEvening) {
    ProgramBuilder p;
    p.add("party", "2022-11-18T22:00", "2022-11-19T02:00");
    p.add("late", "2022-11-19T01:00", "2022-11-19T01:30");
    p.add("morning", "2022-11-19T09:00", "2022-11-19T10:00");
    EXPECT_THAT(p.now("2022-11-18T23:59:59"), ElementsAre("party"));
    EXPECT_THAT(p.now("2022-11-19T00:00"), ElementsAre("party"));
    EXPECT_THAT(p.now("2022-11-19T01:59:59"), ElementsAre("party"));
    EXPECT_THAT(p.now("2022-11-19T02:00"), IsEmpty());
    // "late" follows the party on the same event day; the morning is another one.
    const Board evening = p.board("2022-11-18T21:00");
    EXPECT_EQ(p.titles(evening.rooms[0].later), std::vector<std::string>{"late"});
    EXPECT_EQ(evening.rooms[0].phase, Phase::running);
    EXPECT_EQ(p.board("2022-11-19T02:00").rooms[0].phase, Phase::between_days);
    EXPECT_EQ(p.board("2022-11-19T04:00").rooms[0].phase, Phase::running);
}

TEST(NowAndNext, AreRightInTheNightOutOfDaylightSavingTime) {
    ProgramBuilder p;
    // 02:00 to 03:00 happens twice in Stockholm on 30 October 2022.
    p.add("first time round", "2022-10-30T02:15:00+02:00", "2022-10-30T02:45:00+02:00");
    p.add("second time round", "2022-10-30T02:15:00+01:00", "2022-10-30T02:45:00+01:00");
    p.add("through", "2022-10-30T01:00:00+02:00", "2022-10-30T04:00:00+01:00");
    EXPECT_THAT(p.now("2022-10-30T02:30:00+02:00"), ElementsAre("first time round", "through"));
    EXPECT_THAT(p.now("2022-10-30T02:45:00+02:00"), ElementsAre("through"));
    EXPECT_THAT(p.now("2022-10-30T02:30:00+01:00"), ElementsAre("second time round", "through"));
    EXPECT_EQ(p.next("2022-10-30T02:45:00+02:00"), "second time round");
}

TEST(NowAndNext, AreRightInTheNightIntoDaylightSavingTime) {
    ProgramBuilder p;
    p.add("before", "2023-03-26T01:00", "2023-03-26T02:00");  // ends when the clocks go from 02:00 to 03:00
    p.add("after", "2023-03-26T03:00", "2023-03-26T04:00");
    EXPECT_THAT(p.now("2023-03-26T01:59:59+01:00"), ElementsAre("before"));
    EXPECT_THAT(p.now("2023-03-26T03:00:00+02:00"), ElementsAre("after"));
    EXPECT_THAT(p.now("2023-03-26T03:59:59+02:00"), ElementsAre("after"));
    EXPECT_THAT(p.now("2023-03-26T04:00:00+02:00"), IsEmpty());
}

TEST(NowAndNext, ACancelledSessionStaysUntilItsEndAndNeverLeads) {
    ProgramBuilder p;
    p.add("held", "2022-11-18T09:00", "2022-11-18T12:00");
    p.add("cancelled", "2022-11-18T10:00", "2022-11-18T11:00").status.kind = Status::Kind::cancelled;
    EXPECT_EQ(p.next("2022-11-18T09:59:59"), "cancelled");
    EXPECT_THAT(p.now("2022-11-18T10:00"), ElementsAre("held", "cancelled"));
    EXPECT_THAT(p.now("2022-11-18T11:00"), ElementsAre("held"));
}

TEST(NowAndNext, AMovedSessionIsAnnouncedAtItsOldDoorUntilItsEndButNotTheDayBefore) {
    ProgramBuilder p({"old", "new"});
    Session& moved = p.add("moved", "2022-11-18T09:00", "2022-11-18T10:00", "new");
    moved.status.kind = Status::Kind::moved;
    moved.status.moved_from = "old";
    const auto away = [&](const char* when) { return p.titles(p.board(when).rooms[0].moved_away); };
    EXPECT_THAT(away("2022-11-17T20:00"), IsEmpty());
    EXPECT_THAT(away("2022-11-18T08:00"), ElementsAre("moved"));
    EXPECT_THAT(away("2022-11-18T09:59:59"), ElementsAre("moved"));
    EXPECT_THAT(away("2022-11-18T10:00"), IsEmpty());
    const Board board = p.board("2022-11-18T09:30");
    EXPECT_THAT(board.rooms[0].now, IsEmpty());
    EXPECT_EQ(p.titles(board.rooms[1].now), std::vector<std::string>{"moved"});
    EXPECT_THAT(board.rooms[1].moved_away, IsEmpty());
}

TEST(Phase, FollowsTheEventAndEachRoom) {
    ProgramBuilder p({"A", "B", "C"});
    p.add("day one", "2022-11-18T09:00", "2022-11-18T10:00", "A");
    p.add("day two", "2022-11-19T09:00", "2022-11-19T10:00", "B");
    const struct {
        const char* at;
        Phase event, a, b, c;
    } cases[] = {
        {"2022-11-17T12:00", Phase::before, Phase::before, Phase::before, Phase::empty},
        {"2022-11-18T03:59:59", Phase::before, Phase::before, Phase::before, Phase::empty},
        {"2022-11-18T04:00:00", Phase::running, Phase::running, Phase::before, Phase::empty},
        {"2022-11-18T09:30:00", Phase::running, Phase::running, Phase::before, Phase::empty},
        {"2022-11-18T10:00:00", Phase::between_days, Phase::after, Phase::before, Phase::empty},
        {"2022-11-19T04:00:00", Phase::running, Phase::after, Phase::running, Phase::empty},
        {"2022-11-19T10:00:00", Phase::after, Phase::after, Phase::after, Phase::empty},
    };
    for (const auto& c : cases) {
        const Board board = p.board(c.at);
        EXPECT_EQ(board.phase, c.event) << c.at;
        EXPECT_EQ(board.rooms[0].phase, c.a) << c.at;
        EXPECT_EQ(board.rooms[1].phase, c.b) << c.at;
        EXPECT_EQ(board.rooms[2].phase, c.c) << c.at;
    }
}

TEST(Board, ChangesAtTheNextStartOrEndAndAtTheLatestWhenTheDayTurns) {
    const ProgramBuilder p = day();
    const struct {
        const char *at, *changes;
    } cases[] = {
        {"2022-11-18T08:00", "2022-11-18T09:00"}, {"2022-11-18T09:00", "2022-11-18T10:00"},
        {"2022-11-18T11:00", "2022-11-18T13:00"}, {"2022-11-18T14:00", "2022-11-19T04:00"},
        {"2022-11-19T04:00", "2022-11-19T09:30"}, {"2022-11-19T10:00", "2022-11-20T04:00"},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(p.board(c.at).changes_at, at(c.changes, p.program.zone)) << c.at;
    }
}

TEST(Board, OfOneRoomChangesWhenTheLastSessionOfAnotherEndsTheEvent) {
    ProgramBuilder p({"A", "B"});
    p.add("early", "2022-11-18T09:00", "2022-11-18T10:00", "A");
    p.add("last", "2022-11-18T09:00", "2022-11-18T17:00", "B");
    const std::vector<RoomIndex> door{0};
    const Board board = pick(p.program, Timetable(p.program), at("2022-11-18T12:00", p.program.zone), door);
    EXPECT_EQ(board.phase, Phase::running);
    EXPECT_EQ(board.changes_at, at("2022-11-18T17:00", p.program.zone));
}

TEST(Board, OfAProgrammeWithoutRoomsIsEmpty) {
    ProgramBuilder p({});
    const Board board = p.board("2022-11-18T12:00");
    EXPECT_EQ(board.phase, Phase::empty);
    EXPECT_TRUE(board.rooms.empty());
    EXPECT_GT(board.changes_at, board.at);
}

}  // namespace
}  // namespace kiosk::schedule
