#include "schedule/overlaps.hpp"

#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

TEST(Overlaps, AreSessionsThatBeginWhileAnotherOfTheRoomRuns) {
    ProgramBuilder p({"A", "B"});
    p.add("0", "2022-11-18T09:00", "2022-11-18T11:00");
    p.add("1 inside", "2022-11-18T09:30", "2022-11-18T10:00");
    p.add("2 inside too", "2022-11-18T10:30", "2022-11-18T11:30");
    p.add("3 right after", "2022-11-18T11:30", "2022-11-18T12:00");
    p.add("4 elsewhere", "2022-11-18T09:00", "2022-11-18T12:00", "B");
    EXPECT_EQ(overlaps(p.program), (std::vector<Overlap>{{0, 0, 1}, {0, 0, 2}}));
}

TEST(Overlaps, AreNotMadeByCancelledSessionsOrThoseOfNoLength) {
    ProgramBuilder p;
    p.add("held", "2022-11-18T09:00", "2022-11-18T11:00");
    p.add("cancelled", "2022-11-18T09:00", "2022-11-18T11:00").status.kind = Status::Kind::cancelled;
    p.add("zero", "2022-11-18T10:00", "2022-11-18T10:00");
    EXPECT_TRUE(overlaps(p.program).empty());
}

TEST(Overlaps, OfAPlenumSessionAreThoseWhereItIsHeld) {
    ProgramBuilder p({"A", "B"});
    p.add("0 plenum", "2022-11-18T09:00", "2022-11-18T11:00").plenum = true;
    p.add("1 here", "2022-11-18T10:00", "2022-11-18T11:00");
    p.add("2 elsewhere", "2022-11-18T10:00", "2022-11-18T11:00", "B");
    p.add("3 plenum nowhere", "2022-11-18T10:00", "2022-11-18T11:00", "").plenum = true;
    EXPECT_EQ(overlaps(p.program), (std::vector<Overlap>{{0, 0, 1}}));
}

}  // namespace
}  // namespace kiosk::schedule
