#include "schedule/event_day.hpp"

#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using namespace std::chrono;

TEST(EventDay, TurnsAtFourUnlessToldOtherwise) {
    const Zone zone = Zone::find("Europe/Stockholm").value();
    const struct {
        const char* at;
        minutes starts;
        local_days day;
    } cases[] = {
        {"2022-11-18T03:59:59", minutes{240}, local_days{2022y / 11 / 17}},
        {"2022-11-18T04:00:00", minutes{240}, local_days{2022y / 11 / 18}},
        {"2022-11-19T00:30:00", minutes{240}, local_days{2022y / 11 / 18}},
        {"2022-11-19T00:30:00", minutes{0}, local_days{2022y / 11 / 19}},
        {"2022-11-19T08:59:59", minutes{540}, local_days{2022y / 11 / 18}},
        {"2023-01-01T03:00:00", minutes{240}, local_days{2022y / 12 / 31}},
    };
    for (const auto& c : cases) EXPECT_EQ(event_day(at(c.at, zone), zone, c.starts), c.day) << c.at;
}

TEST(EventDay, BeginsWhenTheWallClockShowsIt) {
    const Zone zone = Zone::find("Europe/Stockholm").value();
    EXPECT_EQ(event_day_begin(local_days{2022y / 10 / 30}, zone, minutes{240}),
              at("2022-10-30T04:00:00+01:00", zone));
    EXPECT_EQ(event_day_begin(local_days{2023y / 3 / 26}, zone, minutes{240}),
              at("2023-03-26T04:00:00+02:00", zone));
}

// Half past two comes twice on the one night, and not at all on the other.
TEST(EventDay, TurnsOnceOnANightOfChangedClocks) {
    const Zone zone = Zone::find("Europe/Stockholm").value();
    const struct {
        const char* at;
        local_days day;
    } cases[] = {
        {"2022-10-30T02:29:59+02:00", local_days{2022y / 10 / 29}},
        {"2022-10-30T02:30:00+02:00", local_days{2022y / 10 / 30}},
        {"2022-10-30T02:59:59+02:00", local_days{2022y / 10 / 30}},
        {"2022-10-30T02:00:00+01:00", local_days{2022y / 10 / 30}},
        {"2022-10-30T02:30:00+01:00", local_days{2022y / 10 / 30}},
        {"2023-03-26T01:59:59+01:00", local_days{2023y / 3 / 25}},
        {"2023-03-26T03:00:00+02:00", local_days{2023y / 3 / 25}},
        {"2023-03-26T03:29:59+02:00", local_days{2023y / 3 / 25}},
        {"2023-03-26T03:30:00+02:00", local_days{2023y / 3 / 26}},
    };
    for (const auto& c : cases) {
        const Instant t = at(c.at, zone);
        const local_days day = event_day(t, zone, minutes{150});
        EXPECT_EQ(day, c.day) << c.at;
        EXPECT_LE(event_day_begin(day, zone, minutes{150}), t) << c.at;
        EXPECT_GT(event_day_begin(day + days{1}, zone, minutes{150}), t) << c.at;
    }
}

// In Newfoundland the clocks went from one minute past midnight to one minute past eleven.
TEST(EventDay, DoesNotComeBackWithAClockThatIsSetBackBehindMidnight) {
    const Zone zone = Zone::find("America/St_Johns").value();
    const struct {
        const char* at;
        local_days day;
    } cases[] = {
        {"2010-11-06T23:59:59-02:30", local_days{2010y / 11 / 6}},
        {"2010-11-07T00:00:00-02:30", local_days{2010y / 11 / 7}},
        {"2010-11-06T23:01:00-03:30", local_days{2010y / 11 / 7}},
        {"2010-11-06T23:59:59-03:30", local_days{2010y / 11 / 7}},
        {"2010-11-07T00:00:00-03:30", local_days{2010y / 11 / 7}},
        {"2010-11-08T00:00:00-03:30", local_days{2010y / 11 / 8}},
    };
    for (const auto& c : cases) EXPECT_EQ(event_day(at(c.at, zone), zone, minutes{0}), c.day) << c.at;
}

}  // namespace
}  // namespace kiosk::schedule
