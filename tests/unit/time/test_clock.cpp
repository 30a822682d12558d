#include "time/clock.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

const Instant start = sys_days{2022y / November / 18} + 8h;

// A steady source that stands still until a test moves it.
struct Hand {
    milliseconds time = 12'345ms;
    SimulatedClock clock(double speed) {
        return SimulatedClock(start, speed, [this] { return time; });
    }
};

TEST(SimulatedClock, BeginsAtItsStartWhateverTheSourceShows) {
    Hand hand;
    const SimulatedClock clock = hand.clock(60);
    EXPECT_EQ(clock.now(), start);
    EXPECT_EQ(clock.now(), start);
}

TEST(SimulatedClock, RunsAtItsSpeed) {
    for (const double speed : {1.0, 60.0, 0.5, 3600.0}) {
        Hand hand;
        const SimulatedClock clock = hand.clock(speed);
        hand.time += 10s;
        EXPECT_EQ(clock.now() - start, milliseconds{static_cast<int>(10'000 * speed)}) << speed;
    }
}

TEST(SimulatedClock, CrossesThreeDaysInSeconds) {
    Hand hand;
    const SimulatedClock clock = hand.clock(86'400);
    hand.time += 3s;
    EXPECT_EQ(clock.now(), start + days{3});
}

TEST(SimulatedClock, SaysHowLongToSleepRoundedUp) {
    Hand hand;
    EXPECT_EQ(hand.clock(60).real_time(1min), 1s);
    EXPECT_EQ(hand.clock(60).real_time(1ms), 1ms);
    EXPECT_EQ(hand.clock(60).real_time(61ms), 2ms);
    EXPECT_EQ(hand.clock(60).real_time(0ms), 0ms);
    EXPECT_EQ(hand.clock(0.5).real_time(1s), 2s);
}

TEST(SimulatedClock, HasReachedTheMomentItSleptFor) {
    for (const double speed : {0.1, 0.3, 0.7, 1.0, 1.1, 1.15, 1.7, 3.3, 7.0, 60.0, 99.9, 1000.0}) {
        for (int span = 1; span <= 3000; ++span) {
            Hand hand;
            const SimulatedClock clock = hand.clock(speed);
            hand.time += clock.real_time(milliseconds{span});
            ASSERT_GE(clock.now(), start + milliseconds{span}) << "at " << speed;
        }
    }
}

TEST(SystemClock, PassesInRealTime) {
    const SystemClock clock;
    EXPECT_EQ(clock.real_time(1500ms), 1500ms);
    EXPECT_GT(clock.now(), sys_days{2022y / November / 18});
}

TEST(SteadyNow, NeverRunsBackwards) {
    const milliseconds before = steady_now();
    EXPECT_LE(before, steady_now());
}

}  // namespace
}  // namespace kiosk
