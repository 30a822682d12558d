#include "feed/schedule/room_table.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

TEST(RoomTable, EveryRoomHasAnIdOfItsOwn) {
    RoomTable table;
    table.add({"g1", "A", "", {}});
    table.add({"g1", "B", "", {}});
    table.add({"", "A", "", {}});
    table.add({"", "A", "", {}});
    table.add({"", "A", "", {}});
    std::vector<std::string> ids;
    for (const Room& room : table.rooms()) ids.push_back(room.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"g1", "B", "A", "A (2)", "A (3)"}));
}

TEST(RoomTable, FindsByIdThenNameThenFoldedName) {
    RoomTable table;
    table.add({"B", "Sal A", "", {}});
    table.add({"x", "B", "", {}});
    EXPECT_EQ(table.find("B"), std::optional<std::size_t>(0));
    EXPECT_EQ(table.find("Sal A"), std::optional<std::size_t>(0));
    EXPECT_EQ(table.find("sal-a"), std::optional<std::size_t>(0));
    EXPECT_EQ(table.find("b"), std::optional<std::size_t>(1));
    EXPECT_EQ(table.find_name("B"), std::optional<std::size_t>(1));
    EXPECT_EQ(table.find_name("sal a"), std::nullopt);
    EXPECT_EQ(table.find("C"), std::nullopt);
}

}  // namespace
}  // namespace kiosk::feed
