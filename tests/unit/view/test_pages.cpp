#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"
#include "view/foyer.hpp"

namespace kiosk::view {
namespace {

struct Rotation {
    std::vector<Page> door, foyer;
    std::size_t rows = 0;
};

Rotation rotation(int rooms, Size size) {
    Screen screen;
    screen.size = size;
    for (int i = 0; i < rooms; ++i) {
        screen.add("S", "09:00", "10:00", "R" + std::to_string(i));
        screen.program.rooms.back().location.clear();
    }
    std::vector<schedule::RoomIndex> all;
    for (int i = 0; i < rooms; ++i) all.push_back(static_cast<schedule::RoomIndex>(i));
    const auto board =
        schedule::pick(screen.program, schedule::Timetable(screen.program), screen.at("09:00"), all);
    const Context c{screen.program, board, screen.words, screen.theme,         screen.measure,
                    size,           0,     "Event",      std::chrono::hours{4}};
    return {pages(c, ViewKind::door), pages(c, ViewKind::foyer), foyer_rows_per_page(c)};
}

TEST(Pages, OfADoorAreOneARoom) {
    const auto pages = rotation(3, {1920, 1080}).door;
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_EQ(pages[2].kind, Page::Kind::door);
    EXPECT_EQ(pages[2].items, std::vector<std::size_t>{2});
    EXPECT_EQ(pages[2].index, 2U);
    EXPECT_EQ(pages[2].of, 3U);
}

TEST(Pages, OfAFoyerAreEvenlyFilledAndHoldEveryRoomOnce) {
    for (const Size size :
         {Size{1280, 720}, Size{1920, 1080}, Size{1080, 1920}, Size{3840, 2160}, Size{800, 480}}) {
        for (int rooms = 1; rooms < 60; ++rooms) {
            const auto [door, foyer, rows] = rotation(rooms, size);
            std::size_t next = 0, least = 1000, most = 0;
            for (const Page& page : foyer) {
                for (const std::size_t room : page.items) EXPECT_EQ(room, next++);
                least = std::min(least, page.items.size());
                most = std::max(most, page.items.size());
            }
            EXPECT_EQ(next, static_cast<std::size_t>(rooms));
            EXPECT_LE(most, rows);
            EXPECT_LE(most - least, 1U);
        }
    }
}

TEST(Pages, OfAFullHdFoyerHoldFiveRooms) {
    EXPECT_EQ(rotation(20, {1920, 1080}).rows, 5U);
}

TEST(Pages, WithoutRoomsAreTheClock) {
    const auto pages = rotation(0, {1920, 1080}).foyer;
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_EQ(pages[0].kind, Page::Kind::clock);
}

}  // namespace
}  // namespace kiosk::view
