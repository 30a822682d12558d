#include "feed/schedule/duration.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace kiosk::feed {
namespace {

using namespace std::chrono_literals;
using Seconds = std::optional<std::chrono::seconds>;

TEST(Duration, IsReadInEveryFormThatFeedsWrite) {
    const struct {
        const char* text;
        Seconds expected;
    } cases[] = {
        {"0:45", 45min},    {"00:45", 45min},
        {"1:30", 90min},    {"01:30", 90min},
        {"28:00", 28h},     {"120:30", 7230min},
        {"0:90", 90min},    {"00:00", 0s},
        {"1:06:00", 30h},   {"2:00:30", 2880min + 30min},
        {"0:45:00", 45min}, {"00:30:15", 30min + 15s},
        {"1:23:00", 47h},   {"1:30:00", 90min},
        {"45", 45min},      {" 0:45 ", 45min},
        {"-0:30", -30min},  {"PT45M", 45min},
        {"PT1H30M", 90min}, {"P1DT2H", 26h},
        {"P1D", 24h},       {"PT90S", 90s},
        {"8784:00", 8784h},
    };
    for (const auto& test : cases) {
        EXPECT_EQ(read_duration(Value(std::string(test.text))), test.expected) << test.text;
    }
}

TEST(Duration, IsRefusedWhereItCannotBeTold) {
    for (const char* text :
         {"", " ", ":", "1:", ":30", "a:30", "1:2:3:4", "135.0:00", "1 h", "P", "PT", "P1H", "PT1D", "P1",
          "+1:00", "--1:00", "8784:01", "999999999:00", "99999999999999999999"}) {
        EXPECT_EQ(read_duration(Value(std::string(text))), std::nullopt) << text;
    }
    EXPECT_EQ(read_duration(Value()), std::nullopt);
    EXPECT_EQ(read_duration(Value(true)), std::nullopt);
    EXPECT_EQ(read_duration(Value(Value::Array())), std::nullopt);
}

TEST(Duration, IsMinutesWhereItIsANumber) {
    EXPECT_EQ(read_duration(Value(std::int64_t{45})), Seconds(45min));
    EXPECT_EQ(read_duration(Value(std::int64_t{0})), Seconds(0s));
    EXPECT_EQ(read_duration(Value(22.5)), Seconds(22min + 30s));
    EXPECT_EQ(read_duration(Value(std::int64_t{366 * 24 * 60})), Seconds(366 * 24h));
    EXPECT_EQ(read_duration(Value(std::int64_t{366 * 24 * 60 + 1})), std::nullopt);
    EXPECT_EQ(read_duration(Value(std::nan(""))), std::nullopt);
    EXPECT_EQ(read_duration(Value(1e300)), std::nullopt);
    EXPECT_EQ(read_duration(Value(std::numeric_limits<std::int64_t>::min())), std::nullopt);
}

}  // namespace
}  // namespace kiosk::feed
