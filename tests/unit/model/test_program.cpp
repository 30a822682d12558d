#include "model/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk {
namespace {

Program program() {
    Program made;
    made.rooms = {
        {"r1", "Studion", "Plan 2", {}},
        {"r2", "Sal A", "", {}},
        {"r3", "SAL-A", "", {}},
        {"Studion", "Galleriet", "", {}},
    };
    return made;
}

TEST(FindRoom, TakesIdBeforeNameBeforeANameAlike) {
    const Program made = program();
    struct Case {
        const char* name;
        const char* id;
    };
    for (const Case& c : {
             Case{"r1", "r1"}, Case{"Studion", "Studion"},  // the id of one room is the name of another
             Case{"studion", "r1"}, Case{"Galleriet", "Studion"}, Case{"galleriet ", "Studion"},
             Case{"Sal A", "r2"}, Case{"SAL-A", "r3"},
             Case{"sal  a", "r2"},  // both fold alike: the first in the feed
         }) {
        const Room* room = find_room(made, c.name);
        ASSERT_NE(room, nullptr) << c.name;
        EXPECT_EQ(room->id, c.id) << c.name;
    }
}

TEST(FindRoom, FindsNoneThatIsNotThere) {
    const Program made = program();
    for (const char* name : {"", "Studio", "R1", "Sal B"}) EXPECT_EQ(find_room(made, name), nullptr) << name;
    EXPECT_EQ(find_room(Program{}, "Studion"), nullptr);
}

TEST(FindRoom, LooksPastCaseSpacesFormsAndPunctuation) {
    Program made;
    made.rooms = {{"r1", "Sal Å.1 – Café", "", {}}, {"r2", "1:an", "", {}}};
    for (const char* name :
         {"sal å.1 – café", "SAL Å.1 – CAFÉ", "Sal A\u030A.1 \u2013 Cafe\u0301", "Sal\u00A0Å.1 - Café",
          "Sal Å 1 Café", "  sal\tå.1—café  ", "Sal Å.1 (Café)", "Ｓａｌ Å.１ Café", "Sal-Å-1-Café."}) {
        const Room* room = find_room(made, name);
        ASSERT_NE(room, nullptr) << name;
        EXPECT_EQ(room->id, "r1") << name;
    }
    for (const char* name : {"Sal A.1 – Cafe", "Sal Å1 Café", "Sal Å.1"})
        EXPECT_EQ(find_room(made, name), nullptr) << name << ": other letters are another name";
    EXPECT_EQ(find_room(made, "1 an"), &made.rooms[1]);
}

TEST(FindRoom, TakesAFormerNameLast) {
    Program made;
    made.rooms = {{"r1", "Aula", "", {}, {"Sal A", "Stora salen"}}, {"r2", "Sal A", "", {}, {"Sal B"}}};
    EXPECT_EQ(find_room(made, "stora-salen"), &made.rooms[0]);
    EXPECT_EQ(find_room(made, "Sal A"), &made.rooms[1]) << "who has the name now";
    EXPECT_EQ(find_room(made, "sal a"), &made.rooms[1]);
    EXPECT_EQ(find_room(made, "Sal B"), &made.rooms[1]);
}

TEST(FindRoomById, LooksAtIdsOnly) {
    const Program made = program();
    EXPECT_EQ(find_room_by_id(made, "r2"), &made.rooms[1]);
    EXPECT_EQ(find_room_by_id(made, "Galleriet"), nullptr);
    EXPECT_EQ(find_room_by_id(made, ""), nullptr);
}

TEST(RoomNames, KeepTheOrderOfTheFeed) {
    EXPECT_THAT(room_names(program()), testing::ElementsAre("Studion", "Sal A", "SAL-A", "Galleriet"));
    EXPECT_THAT(room_names(Program{}), testing::IsEmpty());
}

TEST(Program, IsAValue) {
    Program one = program();
    Program other = one;
    EXPECT_EQ(one, other);
    other.rooms[0].access.push_back({AccessKind::hearing_loop, ""});
    EXPECT_NE(one, other);
    other = one;
    other.zone = Zone::find("Europe/Stockholm").value();
    EXPECT_NE(one, other);
}

}  // namespace
}  // namespace kiosk
