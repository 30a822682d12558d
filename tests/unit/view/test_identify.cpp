// Which screen is which: its name and rooms, to be read across a hall.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "golden_scene.hpp"
#include "screens.hpp"

namespace kiosk::view {
namespace {

using testing::IsEmpty;

TEST(IdentifyScene, OfADoor) {
    expect_scene("identify-door", conference().identify("wall-03", {"Studion"}));
}
TEST(IdentifyScene, OfAFoyerUprightFromRightToLeft) {
    expect_scene("identify-foyer-ar", conference("ar", {1080, 1920}).identify("wall-04", {}));
}

// What is on it is all there is: it has to be whole.
TEST(Identify, ShowsLongNamesAndManyRoomsWhole) {
    const std::vector<std::string> rooms{"Stora salen", "Galleriet", "Biblioteket"};
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{800, 480}}) {
        const Scene scene = conference("sv", size).identify("kongresshallen-entre-vaster-03", rooms);
        EXPECT_THAT(scene.cut, IsEmpty()) << size.w;
        for (const Item& item : scene.items) {
            if (const auto* text = std::get_if<Text>(&item)) {
                EXPECT_LE(text->x + text->width, size.w) << text->text;
            }
        }
    }
}

}  // namespace
}  // namespace kiosk::view
