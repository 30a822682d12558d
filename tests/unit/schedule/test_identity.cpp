#include "schedule/identity.hpp"

#include <gtest/gtest.h>

namespace kiosk::schedule {
namespace {

using std::chrono::hours;
using Matches = std::vector<std::optional<SessionIndex>>;

struct Slot {
    const char* id;
    int hour;
    const char* room;
};

Program programme(const std::vector<Slot>& slots) {
    Program program;
    for (const Slot& slot : slots) {
        Session session;
        session.id = slot.id;
        session.title = "T";
        session.room = slot.room;
        session.start = Instant{hours{slot.hour}};
        session.end = session.start + hours{1};
        program.sessions.push_back(std::move(session));
    }
    return program;
}

Matches matched(const std::vector<Slot>& before, const std::vector<Slot>& now) {
    return same_sessions(programme(before), programme(now));
}

constexpr std::nullopt_t none = std::nullopt;

TEST(Identity, AnIdIsASessionWhereverItHasMoved) {
    EXPECT_EQ(matched({{"a", 9, "x"}, {"b", 9, "y"}}, {{"b", 9, "y"}, {"a", 14, "z"}}), (Matches{1, 0}));
}

TEST(Identity, WhatIsNewOrGoneMatchesNothing) {
    EXPECT_EQ(matched({{"a", 9, "x"}}, {{"b", 9, "x"}}), (Matches{none}));
    EXPECT_EQ(matched({}, {{"b", 9, "x"}}), (Matches{none}));
    EXPECT_EQ(matched({{"a", 9, "x"}}, {}), Matches{});
}

TEST(Identity, ARepeatedIdIsKnownByStartAndRoom) {
    EXPECT_EQ(matched({{"a", 9, "x"}, {"a", 11, "x"}, {"a", 11, "y"}},
                      {{"a", 11, "y"}, {"a", 9, "x"}, {"a", 11, "x"}}),
              (Matches{2, 0, 1}));
}

TEST(Identity, OneSlotOfSeveralMayMove) {
    EXPECT_EQ(matched({{"a", 9, "x"}, {"a", 11, "x"}}, {{"a", 9, "x"}, {"a", 13, "z"}}), (Matches{0, 1}));
}

TEST(Identity, TwoMovedSlotsAreNotGuessed) {
    EXPECT_EQ(matched({{"a", 9, "x"}, {"a", 11, "x"}}, {{"a", 10, "x"}, {"a", 13, "z"}}),
              (Matches{none, none}));
}

TEST(Identity, ASlotThatIsAddedOrDroppedLeavesTheOthersAsTheyWere) {
    EXPECT_EQ(matched({{"a", 9, "x"}}, {{"a", 9, "x"}, {"a", 11, "x"}}), (Matches{0, none}));
    EXPECT_EQ(matched({{"a", 9, "x"}, {"a", 11, "x"}}, {{"a", 11, "x"}}), (Matches{1}));
}

TEST(Identity, NoEarlierSessionStandsForTwo) {
    EXPECT_EQ(matched({{"a", 9, "x"}, {"a", 9, "x"}}, {{"a", 9, "x"}, {"a", 9, "x"}, {"a", 9, "x"}}),
              (Matches{0, 1, none}));
}

}  // namespace
}  // namespace kiosk::schedule
