#include "schedule/rotation.hpp"

#include <gtest/gtest.h>

namespace kiosk::schedule {
namespace {

using namespace std::chrono;

PreciseInstant unix_time(long s, long ms = 0) {
    return PreciseInstant{seconds{s} + milliseconds{ms}};
}

TEST(Rotation, TurnsByTheWallClock) {
    const struct {
        PreciseInstant at;
        std::size_t count, page;
        long next;
    } cases[] = {
        {unix_time(0), 3, 0, 15},    {unix_time(14, 999), 3, 0, 15},
        {unix_time(15), 3, 1, 30},   {unix_time(44, 999), 3, 2, 45},
        {unix_time(45), 3, 0, 60},   {unix_time(1'668'758'400), 3, 0, 1'668'758'415},
        {unix_time(-1), 3, 2, 0},    {unix_time(-15), 3, 2, 0},
        {unix_time(-16), 3, 1, -15}, {unix_time(100), 1, 0, 105},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(page_at(c.at, seconds{15}, c.count), c.page) << c.at.time_since_epoch().count();
        EXPECT_EQ(next_turn(c.at, seconds{15}), Instant{seconds{c.next}}) << c.at.time_since_epoch().count();
    }
}

}  // namespace
}  // namespace kiosk::schedule
