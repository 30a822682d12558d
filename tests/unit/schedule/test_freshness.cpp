#include "schedule/freshness.hpp"

#include <gtest/gtest.h>

namespace kiosk::schedule {
namespace {

using namespace std::chrono_literals;

constexpr Instant then{1'000'000s};
constexpr AgeLimits limits{15min, 240min};

TEST(Freshness, TurnsAtItsLimits) {
    struct {
        std::chrono::seconds age;
        Freshness is;
    } const cases[] = {
        {-1h, Freshness::stale},          {-61s, Freshness::stale},       {-60s, Freshness::fresh},
        {0s, Freshness::fresh},           {15min - 1s, Freshness::fresh}, {15min, Freshness::ageing},
        {240min - 1s, Freshness::ageing}, {240min, Freshness::stale},     {24h * 365, Freshness::stale}};
    for (const auto& [age, is] : cases) EXPECT_EQ(freshness(then, then + age, limits), is) << age.count();
}

TEST(Freshness, WhatHasNoAgeIsFreshForEver) {
    EXPECT_EQ(freshness(std::nullopt, then, limits), Freshness::fresh);
    EXPECT_EQ(freshness_changes(std::nullopt, then, limits), std::nullopt);
}

TEST(Freshness, TellsWhenItChanges) {
    EXPECT_EQ(freshness_changes(then, then - 1h, limits), then - 1min);
    EXPECT_EQ(freshness_changes(then, then, limits), then + 15min);
    EXPECT_EQ(freshness_changes(then, then + 15min, limits), then + 240min);
    EXPECT_EQ(freshness_changes(then, then + 240min, limits), std::nullopt);
    EXPECT_EQ(freshness_changes(then, then, {0min, 0min}), std::nullopt) << "stale at once";
}

}  // namespace
}  // namespace kiosk::schedule
