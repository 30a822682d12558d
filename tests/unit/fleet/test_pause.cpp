#include <gtest/gtest.h>

#include "fleet/pause.hpp"

namespace kiosk::fleet {
namespace {

using namespace std::chrono_literals;

TEST(ReconnectPause, DoublesUpToAMinute) {
    constexpr double longest = 0.999999;
    EXPECT_NEAR(static_cast<double>(reconnect_pause(1, longest).count()), 1000, 1);
    EXPECT_NEAR(static_cast<double>(reconnect_pause(2, longest).count()), 2000, 1);
    EXPECT_NEAR(static_cast<double>(reconnect_pause(6, longest).count()), 32000, 1);
    EXPECT_NEAR(static_cast<double>(reconnect_pause(7, longest).count()), 60000, 1);
    EXPECT_NEAR(static_cast<double>(reconnect_pause(1'000'000, longest).count()), 60000, 1);
}

TEST(ReconnectPause, SpreadsOverHalfOfItsSpan) {
    EXPECT_EQ(reconnect_pause(1, 0), 500ms);
    EXPECT_EQ(reconnect_pause(3, 0.5), 3s);
}

}  // namespace
}  // namespace kiosk::fleet
