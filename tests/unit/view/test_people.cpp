#include "view/people.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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

Scene door_with(std::size_t people) {
    Screen screen("en");
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

}  // namespace
}  // namespace kiosk::view
