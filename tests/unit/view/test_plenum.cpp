// Where a session for everybody is held, and what staff tell visitors: never unsaid where it matters.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "screens.hpp"

namespace kiosk::view {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

// Every text of the page, each line by itself.
std::vector<std::string> texts(const Scene& scene) {
    std::vector<std::string> found;
    for (const Item& item : scene.items) {
        if (const Text* text = std::get_if<Text>(&item)) found.push_back(text->text);
    }
    return found;
}

Screen plenum(Size size = {1920, 1080}) {
    Screen screen;
    screen.size = size;
    add_plenum(screen);
    return screen;
}

const std::vector<Size> sizes{{1920, 1080}, {1080, 1920}, {1280, 720}, {3840, 2160}, {720, 1280}, {800, 800}};

TEST(Plenum, IsToldWhereItIsHeldAtEveryOtherDoor) {
    for (const Size size : sizes) {
        const Screen screen = plenum(size);
        SCOPED_TRACE(testing::Message() << size.w << " x " << size.h);
        for (const char* when : {"08:50", "09:12"}) {
            EXPECT_THAT(texts(screen.door(when, "Studion")), Contains("Hålls i Stora salen"));
            EXPECT_THAT(texts(screen.door(when, "Stora salen")), Not(Contains(HasSubstr("Hålls i"))));
            EXPECT_THAT(texts(screen.foyer(when)), Contains("Hålls i Stora salen"));
        }
        EXPECT_THAT(texts(screen.door("09:12", "Galleriet")), Contains("Hålls i Stora salen"))
            << "beside the session that the room holds itself";
    }
}

TEST(Plenum, WithoutARoomStandsEverywhereAsItIs) {
    const Screen screen = plenum();
    for (const char* room : {"Stora salen", "Studion", "Galleriet"}) {
        const auto found = texts(screen.door("11:30", room));
        EXPECT_THAT(found, Contains("Lunch")) << room;
        EXPECT_THAT(found, Not(Contains(HasSubstr("Hålls i")))) << room;
    }
}

TEST(Plenum, StillTellsWhereItIsHeldOnACrowdedDoor) {
    for (const Size size : sizes) {
        Screen screen;
        screen.size = size;
        add_unkind(screen);
        Session crowd = screen.program.sessions.front();
        crowd.plenum = true;
        crowd.note = "Hörlurar lånas ut i foajén";
        screen.program.sessions.assign(1, crowd);
        const Scene scene = screen.door("09:30", "Tomma rummet");
        SCOPED_TRACE(testing::Message() << size.w << " x " << size.h);
        EXPECT_THAT(texts(scene), Contains(testing::StartsWith("Hålls i ")));
        const bool shown = std::ranges::count(texts(scene), crowd.note) > 0;
        const bool counted = std::ranges::count(scene.cut, crowd.note) > 0;
        EXPECT_NE(shown, counted) << "a note is shown, or staff are told that it is not";
    }
}

TEST(Plenum, TakesNothingFromARoomThatIsFree) {
    const Screen screen = plenum();
    EXPECT_THAT(texts(screen.foyer("08:50")), Contains("Ledigt"));
    EXPECT_THAT(texts(screen.foyer("08:50")), Contains("Ledigt till 09:00")) << "in the room that holds it";
}

TEST(Note, StandsAtTheDoorAndWhereTheFoyerHasALineForIt) {
    const Screen screen = plenum();
    EXPECT_THAT(texts(screen.door("09:12", "Studion")), Contains("Hörlurar för tolkning lånas ut i foajén"));
    EXPECT_THAT(texts(screen.door("10:20", "Studion")), Contains("Tag plats senast 10:10"));
    EXPECT_THAT(texts(screen.foyer("10:20")), Contains("Tag plats senast 10:10"));
}

}  // namespace
}  // namespace kiosk::view
