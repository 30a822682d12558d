#include "time/server_time.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using Kind = ClockVerdict::Kind;

constexpr Instant made{1'700'000'000s};
constexpr Instant now{1'700'100'000s};
constexpr milliseconds up{5'000'000};  // on the monotonic clock

// Servers whose answers came a minute apart, the last one at `up`, and were right but for `off`.
ServerTime servers(int answers, seconds off = 0s) {
    ServerTime heard;
    for (int i = answers; i-- > 0;) heard.heard(now + off - minutes{i}, up - minutes{i});
    return heard;
}

ClockVerdict verdict(PreciseInstant wall, const ServerTime& heard, bool synchronised = false) {
    return judge(wall, up, heard, made, synchronised);
}

TEST(Judge, AClockThatServersConfirmOrNobodyDoubtsIsGood) {
    EXPECT_EQ(verdict(now, servers(5)), ClockVerdict{});
    EXPECT_EQ(verdict(now, {}), ClockVerdict{});
    EXPECT_EQ(verdict(now + 29s, servers(5)), ClockVerdict{});
    EXPECT_EQ(verdict(now - 29s, servers(5)), ClockVerdict{});
}

TEST(Judge, AClockThatIsOffIsCorrectedOnceSeveralAnswersAgree) {
    EXPECT_EQ(verdict(now - 1h, servers(2)).kind, Kind::good);
    EXPECT_EQ(verdict(now - 1h, servers(3)).kind, Kind::corrected);
    EXPECT_NEAR(static_cast<double>(verdict(now - 1h, servers(3)).ahead.count()), 3600, 1);
    EXPECT_NEAR(static_cast<double>(verdict(now + 1h, servers(3)).ahead.count()), -3600, 1);
}

TEST(Judge, AClockThatOthersSetIsOnlyDisputed) {
    EXPECT_EQ(verdict(now - 1h, servers(3), true).kind, Kind::disputed);
}

TEST(Judge, AMomentBeforeTheProgramWasMadeIsWrongUntilAServerTellsTheTime) {
    const Instant start_of_time{};
    EXPECT_EQ(verdict(start_of_time, {}).kind, Kind::wrong);
    EXPECT_EQ(verdict(made - 1s, {}).kind, Kind::wrong);
    EXPECT_EQ(verdict(made, {}).kind, Kind::good);
    const ClockVerdict told = verdict(start_of_time, servers(1), true);
    EXPECT_EQ(told.kind, Kind::corrected);
    EXPECT_NEAR(static_cast<double>((start_of_time + told.ahead - now).count()), 0, 1);
}

TEST(Judge, AServerWhoseTimeCannotBeIsNotBelieved) {
    EXPECT_EQ(verdict(now, servers(5, -200'000s)).kind, Kind::good);
    EXPECT_EQ(verdict(Instant{}, servers(5, -200'000s)).kind, Kind::wrong);
}

TEST(Judge, ServersThatDisagreeAreNotBelieved) {
    ServerTime heard;
    for (const seconds off : {0s, 3600s, 0s, 3600s}) heard.heard(now + off, up);
    EXPECT_EQ(verdict(now - 1h, heard).kind, Kind::good);
}

TEST(Judge, WhatWasHeardOutlivesAClockThatIsSet) {
    // Heard while the clock was right; then somebody sets it an hour back.
    const ServerTime heard = servers(3);
    EXPECT_EQ(judge(now + 10min - 1h, up + 10min, heard, made, false).kind, Kind::corrected);
    EXPECT_EQ(judge(now + 10min, up + 10min, heard, made, false).kind, Kind::good);
}

}  // namespace
}  // namespace kiosk
