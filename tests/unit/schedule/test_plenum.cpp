// Sessions for everybody: they stand in every room, their own and all others, once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A and B; a keynote for all in A from 9 to 10; a talk in B from 10 to 11.
ProgramBuilder day() {
    ProgramBuilder p({"A", "B"});
    p.add("keynote", "2022-11-18T09:00", "2022-11-18T10:00").plenum = true;
    p.add("talk", "2022-11-18T10:00", "2022-11-18T11:00", "B");
    return p;
}

std::vector<std::string> now_in(const ProgramBuilder& p, std::size_t room, std::string_view when) {
    return p.titles(p.board(when).rooms[room].now);
}

std::string next_in(const ProgramBuilder& p, std::size_t room, std::string_view when) {
    const auto next = p.board(when).rooms[room].next;
    return next ? p.program.sessions[*next].title : "";
}

TEST(Plenum, StandsInEveryRoomFromItsStartToItsEnd) {
    const ProgramBuilder p = day();
    for (const std::size_t room : {0U, 1U}) {
        EXPECT_EQ(next_in(p, room, "2022-11-18T08:59:59"), "keynote");
        EXPECT_THAT(now_in(p, room, "2022-11-18T08:59:59"), IsEmpty());
        EXPECT_THAT(now_in(p, room, "2022-11-18T09:00"), ElementsAre("keynote"));
        EXPECT_THAT(now_in(p, room, "2022-11-18T09:59:59"), ElementsAre("keynote"));
    }
    EXPECT_THAT(now_in(p, 0, "2022-11-18T10:00"), IsEmpty());
    EXPECT_THAT(now_in(p, 1, "2022-11-18T10:00"), ElementsAre("talk"));
}

TEST(Plenum, NeedsNoRoom) {
    ProgramBuilder p = day();
    p.program.sessions[0].room.clear();
    EXPECT_THAT(now_in(p, 0, "2022-11-18T09:30"), ElementsAre("keynote"));
    EXPECT_THAT(now_in(p, 1, "2022-11-18T09:30"), ElementsAre("keynote"));
}

TEST(Plenum, FollowsWhatARoomHoldsItself) {
    ProgramBuilder p = day();
    p.add("early", "2022-11-18T08:00", "2022-11-18T11:00", "B");
    p.add("same start", "2022-11-18T09:00", "2022-11-18T09:30", "B");
    EXPECT_EQ(next_in(p, 1, "2022-11-18T08:30"), "same start");
    EXPECT_THAT(now_in(p, 1, "2022-11-18T09:10"), ElementsAre("same start", "early", "keynote"));
    p.program.sessions[2].status.kind = p.program.sessions[3].status.kind = Status::Kind::cancelled;
    EXPECT_THAT(now_in(p, 1, "2022-11-18T09:10"), ElementsAre("keynote", "same start", "early"));
}

TEST(Plenum, CountsAmongWhatComesLater) {
    ProgramBuilder p = day();
    p.add("lunch", "2022-11-18T12:00", "2022-11-18T13:00", "").plenum = true;
    p.add("after", "2022-11-18T13:00", "2022-11-18T14:00", "B");
    const Board board = p.board("2022-11-18T08:00", {std::chrono::hours{4}, 2});
    EXPECT_THAT(p.titles(board.rooms[0].later), ElementsAre("lunch"));
    EXPECT_THAT(p.titles(board.rooms[1].later), ElementsAre("talk", "lunch")) << "two at most";
}

TEST(Plenum, IsNotAnnouncedTwiceWhereItWasMovedFrom) {
    ProgramBuilder p = day();
    p.program.sessions[0].status.kind = Status::Kind::moved;
    p.program.sessions[0].status.moved_from = "B";
    const Board board = p.board("2022-11-18T09:30");
    EXPECT_THAT(board.rooms[1].moved_away, IsEmpty());
    EXPECT_THAT(p.titles(board.rooms[1].now), ElementsAre("keynote"));
}

TEST(Plenum, MakesNoRoomEmpty) {
    ProgramBuilder p({"A", "B"});
    p.add("keynote", "2022-11-18T09:00", "2022-11-18T10:00").plenum = true;
    EXPECT_EQ(p.board("2022-11-17T12:00").rooms[1].phase, Phase::before);
    EXPECT_EQ(p.board("2022-11-18T09:30").rooms[1].phase, Phase::running);
    EXPECT_EQ(p.board("2022-11-18T10:00").rooms[1].phase, Phase::after);
}

}  // namespace
}  // namespace kiosk::schedule
