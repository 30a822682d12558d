// Whole pages as text, compared with tests/scenes. KIOSK_UPDATE_SCENES=1 writes them anew; read the
// difference before you keep it.

#include <gtest/gtest.h>

#include "golden_scene.hpp"
#include "screens.hpp"

namespace kiosk::view {
namespace {

Screen plenum(Size size = {1920, 1080}) {
    Screen screen("sv", "dark");
    screen.size = size;
    add_plenum(screen);
    return screen;
}

TEST(DoorScene, OfASessionThatRuns) {
    expect_scene("door-now", conference().door("09:12", "Studion"));
}
TEST(DoorScene, Upright) {
    expect_scene("door-now-upright", conference("sv", {1080, 1920}).door("09:12", "Studion"));
}
TEST(DoorScene, InEnglishOnASmallLightScreen) {
    expect_scene("door-now-en-small", conference("en", {1280, 720}, "light").door("08:40", "Kongressen"));
}
TEST(DoorScene, OfAGap) {
    expect_scene("door-gap", conference().door("09:52", "Galleriet"));
}
TEST(DoorScene, OfACancelledSessionAndOneMovedAway) {
    expect_scene("door-cancelled", conference().door("09:12", "Verkstan"));
}
TEST(DoorScene, OfADelayedSession) {
    expect_scene("door-delayed", conference().door("10:40", "Verkstan"));
}
TEST(DoorScene, TheDayBefore) {
    expect_scene("door-day-before", conference().door("2022-11-17T18:00", "Studion"));
}
TEST(DoorScene, BetweenTheDays) {
    expect_scene("door-between-days", conference().door("17:00", "Kongressen"));
}
TEST(DoorScene, WhenTheRoomIsDone) {
    expect_scene("door-room-done", conference().door("13:00", "Studion"));
}
TEST(DoorScene, AfterTheEvent) {
    expect_scene("door-after", conference().door("2022-11-19T17:00", "Studion"));
}
TEST(DoorScene, OfAnUnknownRoom) {
    expect_scene("door-unknown", conference().door("09:12", "Nowhere"));
}
TEST(DoorScene, OfASessionForEverybodyHeldElsewhere) {
    expect_scene("door-plenum-elsewhere", plenum().door("09:12", "Studion"));
}
TEST(DoorScene, OfASessionForEverybodyInItsOwnRoom) {
    expect_scene("door-plenum-here", plenum().door("09:12", "Stora salen"));
}
TEST(DoorScene, OfASessionForEverybodyBesideARoomsOwn) {
    expect_scene("door-plenum-beside", plenum({1080, 1920}).door("09:12", "Galleriet"));
}
TEST(FoyerScene, OfASessionForEverybody) {
    expect_scene("foyer-plenum", plenum().foyer("09:12"));
}
TEST(FoyerScene, OfRunningSessions) {
    expect_scene("foyer-now", conference().foyer("09:12"));
}
TEST(FoyerScene, Upright) {
    expect_scene("foyer-now-upright", conference("sv", {1080, 1920}).foyer("09:12"));
}
TEST(FoyerScene, TheDayBefore) {
    expect_scene("foyer-day-before", conference().foyer("2022-11-17T18:00"));
}
TEST(FoyerScene, AfterTheEvent) {
    expect_scene("foyer-after", conference().foyer("2022-11-19T17:00"));
}
TEST(FoyerScene, InEnglishInTheEvening) {
    expect_scene("foyer-evening-en", conference("en").foyer("18:00"));
}

TEST(DoorScene, InArabicFromRightToLeft) {
    expect_scene("door-now-ar", conference("ar").door("09:12", "Studion"));
}
TEST(FoyerScene, InArabicFromRightToLeft) {
    expect_scene("foyer-now-ar", conference("ar").foyer("09:12"));
}

}  // namespace
}  // namespace kiosk::view
