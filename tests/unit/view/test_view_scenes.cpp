// Whole pages of the views beside door and foyer, as text, in every state; see expect_scene().

#include <gtest/gtest.h>

#include "golden_scene.hpp"
#include "screens.hpp"

namespace kiosk::view {
namespace {

Scene page(const Screen& screen, ViewKind kind, std::string_view at, std::size_t index = 0) {
    return screen.scenes(kind, screen.at(at)).at(index);
}

Scene message(const Screen& screen, LocalText text) {
    Show show;
    show.kind = ViewKind::message;
    show.text = std::move(text);
    return screen.scenes(std::vector{show}, screen.at("09:12")).front();
}

TEST(UpcomingScene, OfADay) {
    expect_scene("upcoming-now", page(conference(), ViewKind::upcoming, "09:12"));
}
TEST(UpcomingScene, OnItsSecondPage) {
    expect_scene("upcoming-now-2", page(conference(), ViewKind::upcoming, "09:12", 1));
}
TEST(UpcomingScene, UprightWithSignsOfTheWay) {
    Screen screen = conference("en", {1080, 1920}, "light");
    screen.directions = {{"Studion", "→"}, {"Galleriet", "↑ Plan 3"}};
    expect_scene("upcoming-upright", page(screen, ViewKind::upcoming, "09:12"));
}
TEST(UpcomingScene, TheDayBefore) {
    expect_scene("upcoming-day-before", page(conference(), ViewKind::upcoming, "2022-11-17T18:00"));
}
TEST(UpcomingScene, BetweenTheDays) {
    expect_scene("upcoming-between-days", page(conference(), ViewKind::upcoming, "17:00"));
}
TEST(UpcomingScene, AfterTheEvent) {
    expect_scene("upcoming-after", page(conference(), ViewKind::upcoming, "2022-11-19T17:00"));
}
TEST(AccessScene, OfADay) {
    expect_scene("access-now", page(conference(), ViewKind::access, "09:12"));
}
TEST(AccessScene, UprightInEnglish) {
    expect_scene("access-upright-en", page(conference("en", {1080, 1920}), ViewKind::access, "09:12"));
}
TEST(AccessScene, WhenThereIsNoneLeft) {
    expect_scene("access-none", page(conference(), ViewKind::access, "12:30"));
}
TEST(AccessScene, OfTheNextDay) {
    Screen screen = conference();
    screen.program.sessions.back().access = {{AccessKind::sign_language_held, "swl"}};
    expect_scene("access-next-day", page(screen, ViewKind::access, "12:30"));
}
Screen stale(std::string_view language = "sv", Size size = {1920, 1080}) {
    Screen screen = conference(language, size);
    screen.claims = Claims::plan;
    screen.as_of = screen.at("05:05");
    return screen;
}

TEST(PlanScene, OfADoor) {
    Screen screen = stale();
    std::erase_if(screen.program.rooms, [](const Room& room) { return room.name != "Studion"; });
    expect_scene("plan-door", page(screen, ViewKind::door, "09:12"));
}
TEST(PlanScene, InTheFoyer) {
    expect_scene("plan-foyer-upright", page(stale("en", {1080, 1920}), ViewKind::foyer, "09:12"));
}
TEST(PlanScene, OfWhatIsSigned) {
    expect_scene("plan-access", page(stale("en"), ViewKind::access, "09:12"));
}
TEST(ClockScene, WithAWrongClockHasNoTime) {
    Screen screen = conference();
    screen.claims = Claims::nothing;
    expect_scene("clock-wrong", page(screen, ViewKind::door, "09:12"));
}
TEST(PeopleScene, OfAPanel) {
    expect_scene("people-panel", page(conference(), ViewKind::people, "09:12"));
}
TEST(PeopleScene, OfAPanelUpright) {
    expect_scene("people-panel-upright", page(conference("en", {1080, 1920}), ViewKind::people, "09:12"));
}
TEST(PeopleScene, OfOneSpeaker) {
    Screen screen = conference();
    screen.program.sessions[3].people[0].portrait = "https://example.org/anna.jpg";
    expect_scene("people-one", page(screen, ViewKind::people, "09:12", 1));
}
TEST(MessageScene, WithAllThatItMayHold) {
    expect_scene("message",
                 message(conference(), {{"sv",
                                         "# Lunch\n\nServeras i **foajén** från 12:00\n\n- Vegetariskt\n"
                                         "- Med allergi: fråga **personalen**"}}));
}
TEST(MessageScene, OfAWord) {
    expect_scene("message-word", message(conference("en", {800, 480}), {{"", "Welcome"}}));
}
TEST(SlideScene, IsThePictureAlone) {
    Screen screen = conference();
    Show show;
    show.kind = ViewKind::slides;
    show.pictures = {"slide:1-1:/sponsors/one.png"};
    expect_scene("slide", screen.scenes(std::vector{show}, screen.at("09:12")).front());
}
TEST(ClockScene, OfTheEvent) {
    expect_scene("clock", page(conference(), ViewKind::clock, "09:12"));
}
TEST(FoyerScene, ByFloorWithSignsOfTheWay) {
    Screen screen = conference();
    for (const std::size_t room : {1U, 3U}) screen.program.rooms[room].location = "Plan 1";
    screen.directions = {{"Studion", "→"}, {"Galleriet", "↑ Plan 2"}, {"Scenen", "← genom kaféet"}};
    expect_scene("foyer-floors", page(screen, ViewKind::foyer, "09:12"));
}

}  // namespace
}  // namespace kiosk::view
