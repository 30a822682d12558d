#include "view/people.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "screens.hpp"

namespace kiosk::view {
namespace {

TEST(Initials, AreOfTheFirstAndTheLastWord) {
    const std::pair<const char*, const char*> cases[] = {
        {"Markus Haile", "MH"},
        {"Åsa Öberg", "ÅÖ"},
        {"Madonna", "M"},
        {"Anna-Karin von Platen", "AP"},
        {"jean luc picard", "JP"},
        {"Sean O'Brien", "SO"},
        {"  (they) Kim  Lee ", "TL"},
        {"", ""},
        {"Дмитро Кулеба", "ДК"},
        {"李 明", "李明"},
    };
    for (const auto& [name, expected] : cases) EXPECT_EQ(initials(name), expected) << name;
}

std::vector<std::string> texts(const Scene& scene) {
    std::vector<std::string> found;
    for (const Item& item : scene.items) {
        if (const Text* text = std::get_if<Text>(&item)) found.push_back(text->text);
    }
    return found;
}

Scene door_with(std::size_t people, Size size = {1920, 1080}) {
    Screen screen("en");
    screen.size = size;
    Session& session = screen.add("Panel", "09:00", "10:00", "Hall");
    for (std::size_t i = 0; i < people; ++i)
        session.people.push_back({"", "P" + std::to_string(i), "panelist", "", ""});
    if (people > 1) session.people.back().role = "moderator";
    return screen.door("09:30", "Hall");
}

TEST(People, ModeratorsComeFirst) {
    const auto shown = texts(door_with(4));
    EXPECT_LT(std::ranges::find(shown, "P3"), std::ranges::find(shown, "P0"));
}

TEST(People, OfTwelveAllAreShownOfMoreElevenAndTheRestCounted) {
    const auto twelve = texts(door_with(12));
    for (int i = 0; i < 12; ++i) EXPECT_EQ(std::ranges::count(twelve, "P" + std::to_string(i)), 1) << i;
    const auto crowd = texts(door_with(16));
    EXPECT_EQ(std::ranges::count(crowd, "and 5 more"), 1);
    EXPECT_EQ(std::ranges::count(crowd, "P9"), 1);
    EXPECT_EQ(std::ranges::count(crowd, "P10"), 0);
}

// How many stand in each row, from the top.
std::vector<int> rows_of(const Scene& scene) {
    std::map<int, int> by_height;
    for (const Item& item : scene.items) {
        const Text* text = std::get_if<Text>(&item);
        if (text != nullptr && text->font.face == Face::semibold && text->text.size() <= 3 &&
            text->text.starts_with("P") && text->text.find_first_of("0123456789") == 1)
            ++by_height[text->baseline];
    }
    std::vector<int> counts;
    for (const auto& [baseline, count] : by_height) counts.push_back(count);
    return counts;
}

TEST(People, StandInRowsThatAreEvenlyFilled) {
    const std::pair<std::size_t, std::vector<int>> wide[] = {
        {1, {1}},        {2, {2}},        {3, {3}},       {4, {2, 2}},    {5, {3, 2}},
        {6, {3, 3}},     {7, {4, 3}},     {8, {4, 4}},    {9, {3, 3, 3}}, {10, {4, 4, 2}},
        {11, {4, 4, 3}}, {12, {4, 4, 4}}, {13, {4, 4, 3}}};
    for (const auto& [count, rows] : wide) EXPECT_EQ(rows_of(door_with(count)), rows) << count;
    const std::pair<std::size_t, std::vector<int>> upright[] = {
        {1, {1}}, {2, {2}}, {3, {2, 1}}, {4, {2, 2}}, {5, {2, 2, 1}}, {7, {2, 2, 2, 1}}};
    for (const auto& [count, rows] : upright)
        EXPECT_EQ(rows_of(door_with(count, {1080, 1920})), rows) << count;
}

TEST(People, AnOrganisationThatDoesNotFitBesideTheRoleHasItsOwnLine) {
    Screen screen("en");
    Session& session = screen.add("Panel", "09:00", "10:00", "Hall");
    const std::string board = "National Board of Health and Welfare";
    session.people = {{"", "Ann", "moderator", "Sida", ""},
                      {"", "Bo", "panelist", board, ""},
                      {"", "Cy", "panelist", "", ""},
                      {"", "Di", "panelist", "RFSL", ""},
                      {"", "Ed", "panelist", "NSPH", ""}};
    const auto shown = texts(screen.door("09:30", "Hall"));
    for (const char* words : {"Moderator · Sida", "Panellist · RFSL", "Panellist · NSPH"})
        EXPECT_EQ(std::ranges::count(shown, words), 1) << words;
    EXPECT_EQ(std::ranges::count(shown, "Panellist"), 2) << "Bo's and Cy's";
    EXPECT_TRUE(std::ranges::any_of(shown, [](const std::string& s) { return s.starts_with("National"); }));
    EXPECT_TRUE(std::ranges::none_of(shown, [](const std::string& s) { return s.ends_with("·"); }));
}

TEST(People, StandBelowTheSessionsPictureWhereThatLeavesRoomForAll) {
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{800, 480}}) {
        for (const std::size_t count : {1U, 6U, 7U}) {
            Screen screen("en");
            screen.size = size;
            Session& session = screen.add("Panel", "09:00", "10:00", "Hall");
            session.image = "https://a.org/city.jpg";
            session.people.assign(count, Person{"", "Ann Lee", "panelist", "Sida", ""});
            const Scene scene = screen.scenes(ViewKind::people, screen.at("09:30")).front();
            const auto shown = std::ranges::count_if(scene.items, [](const Item& item) {
                const auto* picture = std::get_if<Picture>(&item);
                return picture != nullptr && picture->url == "https://a.org/city.jpg";
            });
            EXPECT_EQ(shown, count <= 6 ? 1 : 0) << size.w << " " << count;
            const auto names = texts(scene);
            EXPECT_EQ(
                std::ranges::count_if(names, [](const std::string& name) { return name.starts_with("Ann"); }),
                static_cast<long>(count))
                << size.w;
        }
    }
}

}  // namespace
}  // namespace kiosk::view
