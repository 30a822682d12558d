// Which rooms stand on which page of the foyer, in which order, and how one gets there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"

namespace kiosk::view {
namespace {

using testing::ElementsAre;
using Items = std::vector<std::size_t>;

std::vector<Show> foyer(bool hide_idle = false) {
    Show show;
    show.kind = ViewKind::foyer;
    show.hide_idle = hide_idle;
    return {show};
}

Items rooms_of(const std::vector<Page>& pages) {
    Items all;
    for (const Page& page : pages) all.insert(all.end(), page.items.begin(), page.items.end());
    return all;
}

Screen floors(const std::vector<std::string>& locations) {
    Screen screen("en");
    for (std::size_t i = 0; i < locations.size(); ++i) {
        screen.add("S", "09:00", "10:00", "R" + std::to_string(i));
        screen.program.rooms.back().location = locations[i];
    }
    return screen;
}

TEST(FoyerPages, StandByFloorWhereSeveralRoomsLieOnEach) {
    const Screen screen = floors({"Floor 2", "Floor 1", "Floor 2", "Floor 1"});
    EXPECT_EQ(rooms_of(screen.pages(foyer(), "09:12")), (Items{0, 2, 1, 3}));
    const Scene scene = screen.scenes(foyer(), screen.at("09:12")).front();
    const auto count = [&](std::string_view words) {
        return std::ranges::count_if(scene.items, [&](const Item& item) {
            const Text* text = std::get_if<Text>(&item);
            return text != nullptr && text->text == words;
        });
    };
    EXPECT_EQ(count("Floor 1"), 1) << "once above its rooms, not in each row";
    EXPECT_EQ(count("Floor 2"), 1);
}

TEST(FoyerPages, StandInTheirOrderWhereAHeadingWouldNotHelp) {
    EXPECT_EQ(rooms_of(floors({"2", "1", "2"}).pages(foyer(), "09:12")), (Items{0, 1, 2}))
        << "as many as rows";
    EXPECT_EQ(rooms_of(floors({"2", "1", "2", ""}).pages(foyer(), "09:12")), (Items{0, 1, 2, 3}))
        << "one lies nowhere";
    EXPECT_EQ(rooms_of(floors({"2", "2", "2", "2"}).pages(foyer(), "09:12")), (Items{0, 1, 2, 3}))
        << "one place";
}

TEST(FoyerPages, OfFloorsHoldEveryRoomOnceAtEverySize) {
    for (const Size size : {Size{1280, 720}, Size{1920, 1080}, Size{1080, 1920}, Size{800, 480}}) {
        for (std::size_t rooms = 4; rooms < 40; ++rooms) {
            std::vector<std::string> locations;
            for (std::size_t i = 0; i < rooms; ++i)
                locations.push_back("Floor " + std::to_string(i % 3 % (rooms / 2)));
            Screen screen = floors(locations);
            screen.size = size;
            Items all = rooms_of(screen.pages(foyer(), "09:12"));
            EXPECT_EQ(all.size(), rooms);
            std::ranges::sort(all);
            EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
        }
    }
}

TEST(FoyerPages, LeaveOutIdleRoomsWhereAskedFor) {
    Screen screen = floors({"", "", "", ""});
    screen.add("Later today", "13:00", "14:00", "R1");
    screen.add("Tomorrow", "2022-11-19T09:00", "2022-11-19T10:00", "R2");
    Session& moved = screen.add("Moved", "13:00", "14:00", "R1");
    moved.status = {Status::Kind::moved, "", "R3", std::nullopt};
    EXPECT_EQ(rooms_of(screen.pages(foyer(), "12:00")), (Items{0, 1, 2, 3}));
    EXPECT_EQ(rooms_of(screen.pages(foyer(true), "12:00")), (Items{1, 3}));
    EXPECT_EQ(rooms_of(screen.pages(foyer(true), "09:12")), (Items{0, 1, 2, 3}));
    EXPECT_EQ(rooms_of(screen.pages(foyer(true), "15:00")), (Items{0, 1, 2, 3}))
        << "all of them are: say so of all";
}

TEST(Directions, StandBesideTheRoomsNameInEveryListOfRooms) {
    Screen screen = floors({"Floor 2", ""});
    screen.directions = {{"R0", "↑ Floor 2"}, {"R1", "→ Past the café"}};
    for (const ViewKind kind : {ViewKind::foyer, ViewKind::upcoming}) {
        for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
            screen.size = size;
            const Scene scene = screen.scenes(kind, screen.at("09:12")).front();
            for (const char* words : {"↑", "→", "Floor 2", "Past the", "café"})
                EXPECT_TRUE(shows(scene, words)) << words;
            EXPECT_FALSE(shows(scene, "Floor 2 · Floor 2"));
        }
    }
}

TEST(Directions, KeepTheLocationBesideWhatTheySay) {
    Screen screen = floors({"Floor 2", "Floor 1"});
    screen.directions = {{"R0", "→"}, {"R1", "Behind the bar"}};
    const Scene scene = screen.scenes(ViewKind::foyer, screen.at("09:12")).front();
    EXPECT_TRUE(shows(scene, "→"));
    EXPECT_TRUE(shows(scene, "Floor 2"));
    for (const char* words : {"Behind", "bar", "Floor 1"}) EXPECT_TRUE(shows(scene, words)) << words;
    EXPECT_FALSE(shows(scene, "·")) << "two lines rather than one that breaks at its dot";
}

}  // namespace
}  // namespace kiosk::view
