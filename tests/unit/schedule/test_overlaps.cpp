#include "schedule/overlaps.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

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

// The rule written down a second time, as plainly as can be.
std::vector<Overlap> plain(const Program& program) {
    std::vector<Overlap> found;
    for (RoomIndex room = 0; room < program.rooms.size(); ++room) {
        std::vector<SessionIndex> held;
        for (SessionIndex i = 0; i < program.sessions.size(); ++i) {
            const Session& s = program.sessions[i];
            if (s.room == program.rooms[room].id && s.status.kind != Status::Kind::cancelled)
                held.push_back(i);
        }
        std::ranges::sort(held, {}, [&](SessionIndex i) { return std::pair(program.sessions[i].start, i); });
        for (std::size_t second = 0; second < held.size(); ++second) {
            const Session& s = program.sessions[held[second]];
            std::optional<SessionIndex> first;
            for (std::size_t i = 0; i < second; ++i) {
                const Instant end = program.sessions[held[i]].end;
                if (end > s.start && (!first || end > program.sessions[*first].end)) first = held[i];
            }
            if (first && s.end > s.start) found.push_back({room, *first, held[second]});
        }
    }
    return found;
}

TEST(Overlaps, AreWhatTheRuleSaysInRandomProgrammes) {
    std::mt19937 random(18);
    for (int round = 0; round < 50; ++round) {
        ProgramBuilder p({"empty", "A", "B", "C"});
        std::uniform_int_distribution<int> start(0, 30), length(-1, 6), room(0, 3), kind(0, 5);
        for (int i = 0; i < 30; ++i) {
            Session& s = p.add(std::to_string(i), "2022-11-18T09:00", "2022-11-18T09:00",
                               std::string(1, "ABCD"[room(random)]));
            s.start += std::chrono::minutes{10 * start(random)};
            s.end = s.start + std::chrono::minutes{10 * length(random)};
            if (kind(random) == 0) s.status.kind = Status::Kind::cancelled;
        }
        ASSERT_EQ(overlaps(p.program), plain(p.program)) << round;
    }
}

}  // namespace
}  // namespace kiosk::schedule
