#include "config/search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::config {
namespace {

using testing::ElementsAre;

TEST(SearchPath, GoesFromTheFolderToTheUserToTheMachine) {
    EXPECT_THAT(search_path("/x", "/home/k"),
                ElementsAre("./kiosk.json", "/x/venue-kiosk/kiosk.json", "/etc/venue-kiosk/kiosk.json"));
    EXPECT_THAT(
        search_path("", "/home/k"),
        ElementsAre("./kiosk.json", "/home/k/.config/venue-kiosk/kiosk.json", "/etc/venue-kiosk/kiosk.json"));
}

TEST(SearchPath, IgnoresARelativeXdgFolderAndAMissingHome) {
    EXPECT_THAT(
        search_path("config", "/home/k"),
        ElementsAre("./kiosk.json", "/home/k/.config/venue-kiosk/kiosk.json", "/etc/venue-kiosk/kiosk.json"));
    EXPECT_THAT(search_path("", ""), ElementsAre("./kiosk.json", "/etc/venue-kiosk/kiosk.json"));
}

}  // namespace
}  // namespace kiosk::config
