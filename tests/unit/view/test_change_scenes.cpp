// What has become of sessions, at the old door, the new door and in the foyer, until their old end.

#include <gtest/gtest.h>

#include "golden_scene.hpp"
#include "screens.hpp"

namespace kiosk::view {
namespace {

using Kind = Status::Kind;

// A morning on which everything changes. The marks end with the old slots.
Screen changed(std::string_view language = "sv", Size size = {1920, 1080}) {
    Screen s(language);
    s.size = size;
    s.add("Öppen scen", "08:45", "09:45", "Studion");
    Session& moved = s.add("Digital utsatthet och barns integritet", "10:30", "11:15", "Galleriet");
    moved.status = {Kind::moved, "Vattenskada", "Studion", s.at("10:00"), s.at("10:45")};
    moved.access = {{AccessKind::sign_language_interpreted, "swl"}};
    Session& retimed = s.add("Barns rättigheter i praktiken", "15:00", "15:45", "Studion");
    retimed.status = {Kind::delayed, "", "", s.at("10:00"), s.at("10:45")};
    Session& gone = s.add("Samtal om civilsamhällets roll", "10:00", "11:00", "Kongressen");
    gone.status = {Kind::cancelled, "Talaren är sjuk", "", {}, s.at("11:00")};
    Session& other = s.add("Rätten till ett tryggt boende", "11:00", "12:00", "Kongressen");
    other.status.planned_title = "Bostad åt alla";
    other.status.new_people = true;
    other.status.until = s.at("12:00");
    other.people = {{"", "Anna Lind", "speaker", "Ett institut", ""}};
    s.add("Fika", "12:00", "12:30", "Studion");
    s.add("Öppet hus", "13:00", "14:00", "Studion");
    s.add("Panel", "14:00", "14:45", "Studion");
    return s;
}

TEST(ChangeScene, AtTheOldDoorOfAMoveAndANewTime) {
    expect_scene("door-changes-old", changed().door("09:52", "Studion"));
}
TEST(ChangeScene, AtTheNewDoorOfAMoveThatIsLaterToo) {
    expect_scene("door-changes-new", changed().door("10:35", "Galleriet"));
}
TEST(ChangeScene, AtTheDoorOfASessionThatHasGoneBeforeOneWithOtherPeople) {
    expect_scene("door-changes-gone", changed("en", {1080, 1920}).door("10:15", "Kongressen"));
}
TEST(ChangeScene, InTheFoyer) {
    expect_scene("foyer-changes", changed().foyer("09:52"));
}

TEST(Changes, AreNoLongerToldAfterTheOldEnd) {
    const Screen screen = changed();
    EXPECT_TRUE(shows(screen.door("10:44", "Galleriet"), "NY LOKAL"));
    EXPECT_TRUE(shows(screen.door("10:44", "Galleriet"), "FÖRSENAT 30 MIN"));
    EXPECT_TRUE(shows(screen.door("10:44", "Galleriet"), "Vattenskada"));
    EXPECT_TRUE(shows(screen.door("10:44", "Studion"), "Flyttat till Galleriet"));
    EXPECT_FALSE(shows(screen.door("10:45", "Galleriet"), "NY LOKAL"));
    EXPECT_FALSE(shows(screen.door("10:45", "Galleriet"), "FÖRSENAT"));
    EXPECT_FALSE(shows(screen.door("10:45", "Galleriet"), "Vattenskada"));
    EXPECT_FALSE(shows(screen.door("10:45", "Studion"), "Flyttat"));
}

TEST(Changes, ThatCancelASessionLeaveItsRoomFree) {
    Screen screen = changed();
    EXPECT_TRUE(shows(screen.foyer("09:52"), "Ledigt till 11:00"));
    std::erase_if(screen.program.sessions,
                  [](const Session& one) { return one.room == "Kongressen" && !is_cancelled(one); });
    EXPECT_FALSE(shows(screen.foyer("09:52"), "Ledigt till 10:00"));
    EXPECT_FALSE(shows(screen.foyer("09:52"), "Ledigt till 11:00"));
}

TEST(Changes, OfATitleAndPeopleAreToldAtTheDoor) {
    const Scene door = changed().door("11:05", "Kongressen");
    EXPECT_TRUE(shows(door, "NY TITEL"));
    EXPECT_TRUE(shows(door, "NYA MEDVERKANDE"));
    EXPECT_TRUE(shows(door, "Bostad åt alla"));
}

TEST(Changes, ToAnEarlierTimeSayWhenItWasPlanned) {
    Screen screen;
    Session& early = screen.add("Tidigt", "09:00", "10:00", "Studion");
    early.status = {Kind::delayed, "", "", screen.at("11:00"), screen.at("12:00")};
    EXPECT_TRUE(shows(screen.door("08:50", "Studion"), "NY TID"));
    EXPECT_TRUE(shows(screen.door("08:50", "Studion"), "11:00"));
    EXPECT_TRUE(shows(screen.door("10:30", "Studion"), "NY TID")) << "for those who come at the old time";
}

}  // namespace
}  // namespace kiosk::view
