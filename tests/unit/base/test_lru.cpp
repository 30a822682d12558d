#include <gtest/gtest.h>

#include <string>

#include "base/lru.hpp"

namespace kiosk {
namespace {

TEST(Lru, KeepsWhatWasUsedLastWithinItsLimit) {
    Lru<std::string, int> cache(3);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);
    ASSERT_NE(cache.find("a"), nullptr);
    cache.put("d", 4);
    EXPECT_EQ(cache.find("b"), nullptr);
    ASSERT_NE(cache.find("a"), nullptr);
    EXPECT_EQ(*cache.find("a"), 1);
    EXPECT_EQ(*cache.find("c"), 3);
    EXPECT_EQ(*cache.find("d"), 4);
    EXPECT_EQ(cache.cost(), 3U);
}

TEST(Lru, ThrowsOutAsManyAsANewValueCosts) {
    Lru<int, int> cache(10);
    for (int i = 0; i < 5; ++i) cache.put(i, i, 2);
    cache.put(9, 9, 5);
    EXPECT_EQ(cache.size(), 3U);
    EXPECT_EQ(cache.cost(), 9U);
    EXPECT_NE(cache.find(4), nullptr);
    EXPECT_EQ(cache.find(2), nullptr);
}

TEST(Lru, KeepsASingleValueAboveTheLimitUntilTheNext) {
    Lru<int, int> cache(10);
    cache.put(1, 1, 4);
    EXPECT_EQ(cache.put(2, 22, 50), 22);
    EXPECT_EQ(cache.size(), 1U);
    cache.put(3, 3, 1);
    EXPECT_EQ(cache.find(2), nullptr);
    EXPECT_EQ(cache.cost(), 1U);
}

TEST(Lru, ReplacesAValueAndItsCost) {
    Lru<int, int> cache(10);
    cache.put(1, 1, 6);
    cache.put(1, 2, 3);
    EXPECT_EQ(*cache.find(1), 2);
    EXPECT_EQ(cache.cost(), 3U);
    EXPECT_EQ(cache.size(), 1U);
}

TEST(Lru, IsEmptyAfterClear) {
    Lru<int, int> cache(10);
    cache.put(1, 1, 6);
    cache.clear();
    EXPECT_EQ(cache.find(1), nullptr);
    EXPECT_EQ(cache.cost(), 0U);
}

}  // namespace
}  // namespace kiosk
