#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"
#include "view/qr.hpp"

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

TEST(QrCode, StandsAtTheDoorFromSomeTimeBeforeTheStartToTheEnd) {
    Screen screen = streamed("https://example.org/live");
    const auto from_to = [&](const char* before, const char* from, const char* last, const char* end) {
        EXPECT_EQ(codes(screen.door(before, "Hall")).size(), 0U) << before;
        EXPECT_EQ(codes(screen.door(from, "Hall")).size(), 1U) << from;
        EXPECT_EQ(codes(screen.door(last, "Hall")).size(), 1U) << last;
        EXPECT_EQ(codes(screen.door(end, "Hall")).size(), 0U) << end;
    };
    from_to("08:44:59", "08:45", "09:59:59", "10:00");
    screen.viewing.stream_lead = std::chrono::minutes{0};
    from_to("08:59:59", "09:00", "09:59:59", "10:00");
}

int module_at(Size size, double distance_m, double inches,
              const std::string& url = "https://example.org/live") {
    Screen screen = streamed(url);
    screen.size = size;
    screen.viewing.qr_distance_m = distance_m;
    screen.viewing.inches = inches;
    const auto found = codes(screen.door("09:30", "Hall"));
    EXPECT_EQ(found.size(), 1U);
    return found.empty() ? 0 : found[0].rect.w / found[0].side;
}

TEST(QrCode, HasModulesOfAFiveHundredthOfTheReadingDistanceAsFarAsThereIsRoom) {
    // A pixel of a 55-inch wall at 1920x1080 is 0.634 mm, of a 10-inch one 0.115 mm.
    EXPECT_EQ(module_at({1920, 1080}, 2.5, 55), 8);
    EXPECT_EQ(module_at({3840, 2160}, 2.5, 55), 16);
    EXPECT_EQ(module_at({1080, 1920}, 2.5, 55), 8);
    EXPECT_EQ(module_at({1920, 1080}, 1.2, 55), 4);
    EXPECT_EQ(module_at({1920, 1080}, 0.3, 55), 3) << "never less than three pixels";
    EXPECT_EQ(module_at({1920, 1080}, 0.3, 10), 6);
    const int widest = module_at({1920, 1080}, 2.5, 10);
    EXPECT_EQ(module_at({1920, 1080}, 20, 55), widest) << "as large as the card may be";
    EXPECT_LE(widest * (25 + 8), 1080 * 34 / 100 + 1);
}

TEST(QrCode, TellsFromHowFarItIsRead) {
    const Viewing viewing{std::chrono::minutes{15}, 2.5, 55};
    const Matrix code{{0, 0, 264, 264}, 33, {}, {}, {}};
    EXPECT_NEAR(reading_distance_m(code, {1920, 1080}, viewing), 2.54, 0.01);
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
