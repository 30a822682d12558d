#include "view/progress.hpp"

#include <gtest/gtest.h>

#include "screens.hpp"

namespace kiosk::view {
namespace {

// The widths of the boxes as flat as a line of progress, from the longest: the whole, and what of it is over.
std::vector<int> lines(const Scene& scene) {
    std::vector<int> found;
    for (const Item& item : scene.items) {
        const Box* box = std::get_if<Box>(&item);
        if (box != nullptr && box->radius > 0 && box->rect.h <= 8) found.push_back(box->rect.w);
    }
    return found;
}

Screen with_session(const char* start = "09:00", const char* end = "10:00") {
    Screen screen;
    screen.add("Session", start, end, "Hall");
    return screen;
}

TEST(Progress, GrowsWithTheDisplayedMinute) {
    const Screen screen = with_session();
    EXPECT_EQ(lines(screen.door("09:00:30", "Hall")).size(), 1U) << "nothing is over yet";
    struct Case {
        const char* at;
        int sixtieths;
    };
    for (const auto& [at, sixtieths] :
         {Case{"09:12", 12}, Case{"09:12:59", 12}, Case{"09:13", 13}, Case{"09:59:59", 59}}) {
        const auto found = lines(screen.door(at, "Hall"));
        ASSERT_EQ(found.size(), 2U) << at;
        EXPECT_EQ(found[1], found[0] * sixtieths / 60) << at;
    }
}

TEST(Progress, StandsOnlyUnderASessionThatRuns) {
    Screen screen = with_session();
    EXPECT_TRUE(lines(screen.door("08:59", "Hall")).empty());
    EXPECT_TRUE(lines(screen.door("10:00", "Hall")).empty());
    screen.program.sessions[0].status.kind = Status::Kind::cancelled;
    EXPECT_TRUE(lines(screen.door("09:30", "Hall")).empty());
}

TEST(Progress, OfASessionThatStartsWithinAMinuteIsNotLessThanNothing) {
    const Screen screen = with_session("09:00:40", "09:01:20");
    EXPECT_EQ(lines(screen.door("09:00:50", "Hall")).size(), 1U);
}

}  // namespace
}  // namespace kiosk::view
