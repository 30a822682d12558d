#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"

namespace kiosk::view {
namespace {

std::vector<Matrix> codes(const Scene& scene) {
    std::vector<Matrix> found;
    for (const Item& item : scene.items) {
        if (const Matrix* code = std::get_if<Matrix>(&item)) found.push_back(*code);
    }
    return found;
}

Screen streamed(const std::string& url) {
    Screen screen;
    screen.add("Session", "09:00", "10:00", "Hall").stream = Stream{url, ""};
    return screen;
}

TEST(QrCode, StandsAtTheDoorWhileTheSessionHasAStreamAndIsNotOver) {
    const Screen screen = streamed("https://example.org/live");
    EXPECT_EQ(codes(screen.door("08:00", "Hall")).size(), 1U);
    EXPECT_EQ(codes(screen.door("09:59:59", "Hall")).size(), 1U);
    EXPECT_EQ(codes(screen.door("10:00", "Hall")).size(), 0U);
}

TEST(QrCode, HasWholePixelModulesAndDarkOnLightInEveryTheme) {
    for (const char* theme : {"dark", "light"}) {
        Screen screen("en", theme);
        screen.add("Session", "09:00", "10:00", "Hall").stream = Stream{"https://example.org/live", ""};
        const auto found = codes(screen.door("09:30", "Hall"));
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].rect.w % found[0].side, 0);
        EXPECT_GE(found[0].rect.w / found[0].side, 3);
        EXPECT_EQ(found[0].dark.size(), static_cast<std::size_t>(found[0].side * found[0].side));
        EXPECT_GT(contrast(found[0].dark_color, found[0].light_color), 20);
    }
}

TEST(QrCode, IsLeftOutWhereThereIsNoAddressOrOneTooLong) {
    EXPECT_TRUE(codes(streamed("").door("09:30", "Hall")).empty());
    EXPECT_TRUE(
        codes(streamed("https://example.org/" + std::string(3000, 'x')).door("09:30", "Hall")).empty());
    EXPECT_TRUE(
        codes(streamed("https://example.org/" + std::string(1900, 'x')).door("09:30", "Hall")).empty());
}

TEST(QrCode, IsLeftOutForACancelledSession) {
    Screen screen = streamed("https://example.org/live");
    screen.program.sessions[0].status.kind = Status::Kind::cancelled;
    EXPECT_TRUE(codes(screen.door("09:30", "Hall")).empty());
}

}  // namespace
}  // namespace kiosk::view
