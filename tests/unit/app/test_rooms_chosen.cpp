#include "app/rooms_chosen.hpp"

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

}  // namespace
}  // namespace kiosk::app
