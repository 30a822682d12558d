#include "view/pixel_shift.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <set>

namespace kiosk::view {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Scene page(Size size = {1920, 1080}) {
    Scene scene{size, {}, {}, {}};
    scene.items.emplace_back(Text{"words", {Face::bold, 40, false}, {}, 100, 200, 50, false, false});
    scene.items.emplace_back(Box{{100, 300, 50, 50}, {}, 0, {}, 0});
    scene.items.emplace_back(Matrix{{100, 400, 50, 50}, 1, {true}, {}, {}});
    scene.items.emplace_back(Picture{{100, 500, 50, 50}, "url", 0});
    return scene;
}

Scene shifted(Scene scene, Instant at) {
    shift_pixels(scene, at);
    return scene;
}

const Text& words(const Scene& scene) {
    return std::get<Text>(scene.items[0]);
}

TEST(PixelShift, HoldsForAnHourAndMovesByOneStepAtATime) {
    const Instant start{hours{463'000}};
    std::set<std::pair<int, int>> places;
    for (int hour = 0; hour < 9; ++hour) {
        const Instant at = start + hours{hour};
        EXPECT_EQ(shifted(page(), at), shifted(page(), at + minutes{59}));
        const Text now = words(shifted(page(), at)), next = words(shifted(page(), at + hours{1}));
        EXPECT_LE(std::abs(now.x - next.x), 2);
        EXPECT_LE(std::abs(now.baseline - next.baseline), 2);
        EXPECT_LE(std::abs(now.x - 100), 2);
        EXPECT_LE(std::abs(now.baseline - 200), 2);
        places.emplace(now.x, now.baseline);
    }
    EXPECT_EQ(places.size(), 9U);
    EXPECT_EQ(shifted(page(), start), shifted(page(), start + hours{9}));
}

TEST(PixelShift, MovesEverythingAlike) {
    const Instant at{hours{2}};
    const Scene scene = shifted(page(), at);
    const int x = words(scene).x - 100, y = words(scene).baseline - 200;
    EXPECT_EQ(x, 2);
    EXPECT_EQ(y, 2);
    EXPECT_EQ(std::get<Box>(scene.items[1]).rect, (Rect{100 + x, 300 + y, 50, 50}));
    EXPECT_EQ(std::get<Matrix>(scene.items[2]).rect, (Rect{100 + x, 400 + y, 50, 50}));
    EXPECT_EQ(std::get<Picture>(scene.items[3]).rect, (Rect{100 + x, 500 + y, 50, 50}));
}

TEST(PixelShift, LeavesAtTheEdgesWhatReachesThem) {
    Scene scene = page();
    scene.items = {Box{{0, 0, 1920, 1080}, {}, 0, {}, 0}, Box{{0, 500, 1920, 80}, {}, 0, {}, 0}};
    const Scene moved = shifted(scene, Instant{hours{2}});
    EXPECT_EQ(std::get<Box>(moved.items[0]).rect, (Rect{0, 0, 1920, 1080}));
    EXPECT_EQ(std::get<Box>(moved.items[1]).rect, (Rect{0, 502, 1920, 80}));
}

TEST(PixelShift, IsAFewPixelsOnEveryScreen) {
    EXPECT_EQ(words(shifted(page({3840, 2160}), Instant{hours{2}})).x, 105);
    EXPECT_EQ(words(shifted(page({800, 480}), Instant{hours{2}})).x, 101);
    EXPECT_EQ(words(shifted(page({320, 200}), Instant{hours{2}})).x, 101);
}

TEST(PixelShift, IsDefinedBefore1970) {
    EXPECT_NO_THROW(shifted(page(), Instant{hours{-5}}));
    EXPECT_EQ(shifted(page(), Instant{hours{-7}}), shifted(page(), Instant{hours{2}}));
}

}  // namespace
}  // namespace kiosk::view
