#include "view/brightness.hpp"

#include <gtest/gtest.h>

#include "golden_scene.hpp"
#include "screens.hpp"

namespace kiosk::view {
namespace {

using namespace std::chrono_literals;

int percent(const Brightness& brightness, std::chrono::seconds time) {
    return brightness.at(LocalTime{std::chrono::days{19'000} + time});
}

TEST(Brightness, IsFullWithoutSteps) {
    EXPECT_EQ(percent({}, 12h), 100);
}

TEST(Brightness, HoldsFromEachStepToTheNextAndOverMidnight) {
    const Brightness day{{{7h, 100}, {19h, 60}, {22h + 30min, 25}}};
    EXPECT_EQ(percent(day, 0s), 25);
    EXPECT_EQ(percent(day, 7h - 1s), 25);
    EXPECT_EQ(percent(day, 7h), 100);
    EXPECT_EQ(percent(day, 19h - 1s), 100);
    EXPECT_EQ(percent(day, 19h), 60);
    EXPECT_EQ(percent(day, 22h + 30min), 25);
    EXPECT_EQ(percent(day, 24h - 1s), 25);
}

TEST(Dim, LaysBlackOverTheWholeSceneAsItsLastItem) {
    Scene scene{{400, 300}, {0, 0, 0}, {Box{}}, {}};
    dim(scene, 60);
    ASSERT_EQ(scene.items.size(), 2U);
    const auto& black = std::get<Box>(scene.items.back());
    EXPECT_EQ(black.rect, (Rect{0, 0, 400, 300}));
    EXPECT_EQ(black.fill, (Color{0, 0, 0, 102}));
}

TEST(Dim, OfADoor) {
    Scene scene = conference().door("09:12", "Studion");
    dim(scene, 60);
    expect_scene("door-dim", scene);
}

TEST(Dim, LeavesAFullyBrightSceneAsItIs) {
    Scene scene{{400, 300}, {0, 0, 0}, {Box{}}, {}};
    dim(scene, 100);
    EXPECT_EQ(scene.items.size(), 1U);
}

}  // namespace
}  // namespace kiosk::view
