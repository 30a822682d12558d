#include "app/sources/rooms_chosen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programme.hpp"

namespace kiosk::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ChooseRooms, TakesAllWhereNoneIsNamed) {
    EXPECT_THAT(choose_rooms(programme(3)->program(), {}).rooms, ElementsAre(0, 1, 2));
}

TEST(ChooseRooms, KeepsTheConfigsOrderAndEachRoomOnce) {
    const ChosenRooms chosen = choose_rooms(programme(3)->program(), {"R2", "r0", "R2"});
    EXPECT_THAT(chosen.rooms, ElementsAre(2, 0));
    EXPECT_THAT(chosen.unknown, IsEmpty());
}

TEST(ChooseRooms, NamesThoseThatTheProgrammeDoesNotHave) {
    const ChosenRooms chosen = choose_rooms(programme(2)->program(), {"R1", "Nowhere"});
    EXPECT_THAT(chosen.rooms, ElementsAre(1));
    EXPECT_THAT(chosen.unknown, ElementsAre("Nowhere"));
}

TEST(ChooseRooms, TakesAllRoomsOfALocation) {
    Program program = programme(4)->program();
    program.rooms[0].location = program.rooms[2].location = "Plan 2";
    program.rooms[1].location = "R3";
    EXPECT_THAT(choose_rooms(program, {"plan-2"}).rooms, ElementsAre(0, 2));
    EXPECT_THAT(choose_rooms(program, {"R2", "Plan 2", "R1"}).rooms, ElementsAre(2, 0, 1)) << "each once";
    EXPECT_THAT(choose_rooms(program, {"R3"}).rooms, ElementsAre(3))
        << "a room's name goes before a location";
    const ChosenRooms unknown = choose_rooms(program, {"Plan 3"});
    EXPECT_THAT(unknown.unknown, ElementsAre("Plan 3"));
    EXPECT_EQ(unknown_room(program, "Plan 3").remedy, "did you mean \"Plan 2\"?");
}

TEST(FollowedRooms, AreThoseThatAreNamedAsTheyWereBefore) {
    Program program = programme(3)->program();
    program.rooms[1].former_names = {"Sal A"};
    EXPECT_THAT(choose_rooms(program, {"sal-a", "R0"}).rooms, ElementsAre(1, 0));
    const Findings found = followed_rooms(program, {"sal-a", "r0", "R1", "Nowhere"});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].where, "room \"sal-a\"");
    EXPECT_EQ(found[0].what, "the feed calls it \"R1\" now, and the screen has followed; write the new name");
}

}  // namespace
}  // namespace kiosk::app
