#include "schedule/rotation.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace kiosk::schedule {
namespace {

using namespace std::chrono;

PreciseInstant unix_time(long s, long ms = 0) {
    return PreciseInstant{seconds{s} + milliseconds{ms}};
}

TEST(Rotation, TurnsByTheWallClock) {
    constexpr std::array dwells{seconds{15}, seconds{20}, seconds{5}};
    const struct {
        PreciseInstant at;
        std::size_t page;
        long next;
    } cases[] = {
        {unix_time(0), 0, 15},    {unix_time(14, 999), 0, 15},
        {unix_time(15), 1, 35},   {unix_time(34, 999), 1, 35},
        {unix_time(35), 2, 40},   {unix_time(39, 999), 2, 40},
        {unix_time(40), 0, 55},   {unix_time(-1), 2, 0},
        {unix_time(-5), 2, 0},    {unix_time(-6), 1, -5},
        {unix_time(-40), 0, -25}, {unix_time(1'668'758'400), 0, 1'668'758'415},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(page_at(c.at, dwells), c.page) << c.at.time_since_epoch().count();
        EXPECT_EQ(next_turn(c.at, dwells), Instant{seconds{c.next}}) << c.at.time_since_epoch().count();
    }
}

TEST(Rotation, OfEqualPagesIsTheTimeDividedByTheirs) {
    for (std::size_t count = 1; count < 6; ++count) {
        const std::vector<seconds> dwells(count, seconds{15});
        for (long s = -200; s < 200; ++s) {
            const auto turns = static_cast<long>(std::floor(static_cast<double>(s) / 15));
            const auto page = static_cast<std::size_t>(turns + 60) % count;
            EXPECT_EQ(page_at(unix_time(s, 500), dwells), page) << s;
            EXPECT_EQ(next_turn(unix_time(s, 500), dwells), Instant{seconds{(turns + 1) * 15}}) << s;
        }
    }
}

TEST(Rotation, EveryPageStandsForItsOwnTimeAndNoneForNone) {
    constexpr std::array dwells{seconds{3}, seconds{0}, seconds{7}};
    std::array<int, 3> stood{};
    for (long s = 0; s < 11; ++s) ++stood[page_at(unix_time(s), dwells)];
    EXPECT_EQ(stood, (std::array{3, 1, 7}));
    EXPECT_EQ(page_at(unix_time(5), std::span<const seconds>{}), 0U);
    EXPECT_EQ(next_turn(unix_time(5), std::span<const seconds>{}), Instant{seconds{6}});
}

}  // namespace
}  // namespace kiosk::schedule
