#include "schedule/opening.hpp"

#include <gtest/gtest.h>

#include "time/iso8601.hpp"

namespace kiosk::schedule {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

const Zone stockholm = Zone::find("Europe/Stockholm").value();

Instant at(const char* local) {
    return resolve(parse_timestamp(local).value(), stockholm);
}

local_days day(const char* date) {
    return local_days{parse_date(date).value()};
}

struct Case {
    const char* local;
    bool open;
    const char* changes_at;
};

void expect(const OpeningHours& hours, std::initializer_list<Case> cases) {
    for (const auto& [local, open, changes_at] : cases) {
        EXPECT_EQ(opening(hours, stockholm, at(local)), (Opening{open, at(changes_at)}))
            << local << ": " << opening(hours, stockholm, at(local)).open << " until "
            << format_iso(opening(hours, stockholm, at(local)).changes_at, stockholm);
    }
}

OpeningHours every_day(OpeningHours::Spans spans) {
    OpeningHours hours;
    hours.weekdays.fill(spans);
    return hours;
}

// 18 November 2022 is a Friday.
OpeningHours week() {
    OpeningHours hours = every_day({{8h, 18h}});
    hours.weekdays[Saturday.c_encoding()] = {{9h, 12h}, {13h, 14h}};
    hours.weekdays[Sunday.c_encoding()] = {};
    return hours;
}

TEST(Opening, TurnsAtTheSecondOfItsTimes) {
    expect(week(), {{"2022-11-18T07:59:59", false, "2022-11-18T08:00:00"},
                    {"2022-11-18T08:00:00", true, "2022-11-18T18:00:00"},
                    {"2022-11-18T17:59:59", true, "2022-11-18T18:00:00"},
                    {"2022-11-18T18:00:00", false, "2022-11-19T09:00:00"}});
}

TEST(Opening, HasHoursOfEachWeekdayAndPausesBetweenSpans) {
    expect(week(), {{"2022-11-19T11:59:59", true, "2022-11-19T12:00:00"},
                    {"2022-11-19T12:00:00", false, "2022-11-19T13:00:00"},
                    {"2022-11-19T13:00:00", true, "2022-11-19T14:00:00"},
                    {"2022-11-19T14:00:00", false, "2022-11-21T08:00:00"},
                    {"2022-11-20T12:00:00", false, "2022-11-21T08:00:00"}});
}

TEST(Opening, ADateGoesBeforeItsWeekday) {
    OpeningHours hours = week();
    hours.dates[day("2022-11-18")] = {{7h + 30min, 22h}};
    hours.dates[day("2022-11-20")] = {{10h, 11h}};
    hours.dates[day("2022-11-21")] = {};
    expect(hours, {{"2022-11-18T07:29:59", false, "2022-11-18T07:30:00"},
                   {"2022-11-18T18:00:00", true, "2022-11-18T22:00:00"},
                   {"2022-11-20T10:30:00", true, "2022-11-20T11:00:00"},
                   {"2022-11-21T12:00:00", false, "2022-11-22T08:00:00"}});
}

TEST(Opening, OfDatesAloneIsClosedOnAllOtherDays) {
    OpeningHours hours;
    hours.dates[day("2023-05-01")] = {{8h, 18h}};
    expect(hours, {{"2022-11-18T12:00:00", false, "2023-05-01T08:00:00"},
                   {"2023-05-01T12:00:00", true, "2023-05-01T18:00:00"}});
    const Instant after = at("2023-05-02T12:00:00");
    EXPECT_FALSE(opening(hours, stockholm, after).open);
    EXPECT_EQ(opening(hours, stockholm, after).changes_at, at("2024-05-02T00:00:00")) << "a year ahead";
}

TEST(Opening, ASpanPastMidnightBelongsToTheDayOnWhichItBegins) {
    OpeningHours hours;
    hours.weekdays[Friday.c_encoding()] = {{18h, 26h}};
    hours.dates[day("2022-11-19")] = {};
    expect(hours, {{"2022-11-18T01:00:00", false, "2022-11-18T18:00:00"},
                   {"2022-11-18T23:59:59", true, "2022-11-19T02:00:00"},
                   {"2022-11-19T01:59:59", true, "2022-11-19T02:00:00"},
                   {"2022-11-19T02:00:00", false, "2022-11-25T18:00:00"}});
}

TEST(Opening, SpansThatTouchAreOne) {
    expect(every_day({{8h, 24h}}), {{"2022-11-18T23:59:59", true, "2022-11-19T00:00:00"},
                                    {"2022-11-19T00:00:00", false, "2022-11-19T08:00:00"}});
    OpeningHours weekend;
    weekend.weekdays[Saturday.c_encoding()] = {{10h, 24h}};
    weekend.weekdays[Sunday.c_encoding()] = {{0h, 12h}, {11h, 16h}};
    expect(weekend, {{"2022-11-19T12:00:00", true, "2022-11-20T16:00:00"}});
}

TEST(Opening, AHouseThatNeverClosesIsOpenForAYearAtLeast) {
    const Instant now = at("2022-11-18T12:00:00");
    const Opening found = opening(every_day({{0h, 24h}}), stockholm, now);
    EXPECT_TRUE(found.open);
    EXPECT_EQ(found.changes_at, at("2023-11-20T00:00:00"));
}

// On 26 March 2023 the clock went from 02:00 to 03:00, on 29 October from 03:00 back to 02:00.
TEST(Opening, KeepsToTheWallClockOnDaysOfChangedClocks) {
    expect(every_day({{8h, 18h}}), {{"2023-03-26T07:59:59+02:00", false, "2023-03-26T08:00:00+02:00"},
                                    {"2023-03-25T18:00:00+01:00", false, "2023-03-26T08:00:00+02:00"},
                                    {"2023-10-28T18:00:00+02:00", false, "2023-10-29T08:00:00+01:00"},
                                    {"2023-10-29T17:59:59+01:00", true, "2023-10-29T18:00:00+01:00"}});
    // Six hours on the wall, five in the night of the lost hour, seven in that of the hour that comes twice.
    expect(every_day({{22h, 28h}}), {{"2023-03-25T22:00:00+01:00", true, "2023-03-26T04:00:00+02:00"},
                                     {"2023-10-28T22:00:00+02:00", true, "2023-10-29T04:00:00+01:00"}});
}

TEST(Opening, ReadsTimesThatANightLeavesOutOrHasTwiceAsTheZoneDoes) {
    const OpeningHours night = every_day({{2h + 15min, 2h + 45min}});
    expect(night, {{"2023-03-26T03:14:59+02:00", false, "2023-03-26T03:15:00+02:00"},
                   {"2023-03-26T03:15:00+02:00", true, "2023-03-26T03:45:00+02:00"},
                   {"2023-10-29T02:30:00+02:00", true, "2023-10-29T02:45:00+02:00"},
                   {"2023-10-29T02:30:00+01:00", false, "2023-10-30T02:15:00+01:00"}});
    // Ends, by the new time, before it began by the old one.
    expect(every_day({{2h + 30min, 3h + 10min}}),
           {{"2023-03-26T03:05:00+02:00", false, "2023-03-27T02:30:00+02:00"}});
}

}  // namespace
}  // namespace kiosk::schedule
