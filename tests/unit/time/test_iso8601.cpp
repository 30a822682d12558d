#include "time/iso8601.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

LocalTime local(int y, unsigned m, unsigned d, seconds time = 0s) {
    return local_days{year{y} / month{m} / day{d}} + time;
}

TEST(Timestamp, IsReadInEveryFormThatFeedsWrite) {
    struct Case {
        const char* text;
        Timestamp stamp;
    };
    const LocalTime nine = local(2022, 11, 18, 9h);
    for (const Case& c : {
             Case{"2022-11-18T09:00:00+01:00", {nine, 1h}},
             Case{"2022-11-18T09:00:00+0100", {nine, 1h}},
             Case{"2022-11-18T09:00:00+01", {nine, 1h}},
             Case{"2022-11-18T09:00:00-03:30", {nine, -3h - 30min}},
             Case{"2022-11-18T09:00:00-0330", {nine, -3h - 30min}},
             Case{"2022-11-18T09:00:00-00:30", {nine, -30min}},
             Case{"2022-11-18T09:00:00+14:00", {nine, 14h}},
             Case{"2022-11-18T09:00:00+18:00", {nine, 18h}},
             Case{"2022-11-18T09:00:00Z", {nine, 0s}},
             Case{"2022-11-18t09:00:00z", {nine, 0s}},
             Case{"2022-11-18T09:00:00-00:00", {nine, 0s}},
             Case{"2022-11-18T09:00:00", {nine, {}}},
             Case{"2022-11-18T09:00", {nine, {}}},
             Case{"2022-11-18 09:00", {nine, {}}},
             Case{"2022-11-18 09:00Z", {nine, 0s}},
             Case{"2022-11-18T09:00:00.5+01:00", {nine, 1h}},
             Case{"2022-11-18T09:00:00,999Z", {nine, 0s}},
             Case{"2022-11-18T09:00:00.000000Z", {nine, 0s}},
             Case{"2022-11-18T00:00:00Z", {local(2022, 11, 18), 0s}},
             Case{"2022-11-18T23:59:59Z", {local(2022, 11, 19) - 1s, 0s}},
             Case{"2022-11-18T24:00:00Z", {local(2022, 11, 19), 0s}},
             Case{"2022-12-31T24:00", {local(2023, 1, 1), {}}},
             Case{"2016-12-31T23:59:60Z", {local(2017, 1, 1), 0s}},
             Case{"2022-11-18T09:29:60Z", {nine + 30min, 0s}},
             Case{"2024-02-29T09:00Z", {local(2024, 2, 29, 9h), 0s}},
             Case{"2000-02-29T09:00Z", {local(2000, 2, 29, 9h), 0s}},
             Case{"0000-01-01T00:00Z", {local(0, 1, 1), 0s}},
             Case{"9999-12-31T23:59:59Z", {local(10000, 1, 1) - 1s, 0s}},
         }) {
        const auto stamp = parse_timestamp(c.text);
        ASSERT_TRUE(stamp) << c.text << ": " << to_string(stamp.error());
        EXPECT_EQ(stamp->local.time_since_epoch().count(), c.stamp.local.time_since_epoch().count())
            << c.text;
        EXPECT_EQ(stamp->offset, c.stamp.offset) << c.text;
    }
}

TEST(Timestamp, IsRefusedWhenMalformed) {
    for (const char* text : {
             "",
             " ",
             "2022",
             "2022-11-18",
             "2022-11-18T",
             "2022-11-18T09",
             "2022-11-18T9:00",
             "2022-11-18T09:0",
             "2022-11-18T09:00:0",
             "2022-11-18T09:00:",
             "2022-11-18T09:00:00.",
             "2022-11-18T09:00:00.Z",
             "2022-11-18T09:00.5",
             "2022-11-1809:00",
             "2022-11-18  09:00",
             "2022-11-18_09:00",
             "2022-1-18T09:00",
             "2022-11-8T09:00",
             "22-11-18T09:00",
             "02022-11-18T09:00",
             "-2022-11-18T09:00",
             "+2022-11-18T09:00",
             "20221118T090000Z",
             "2022/11/18T09:00",
             "18.11.2022 09:00",
             "2022-00-18T09:00",
             "2022-13-18T09:00",
             "2022-11-00T09:00",
             "2022-11-31T09:00",
             "2022-02-29T09:00",
             "1900-02-29T09:00",
             "2022-11-18T25:00",
             "2022-11-18T24:01",
             "2022-11-18T24:00:01",
             "2022-11-18T24:00:60",
             "2022-11-18T09:60",
             "2022-11-18T09:00:61",
             "2022-11-18T-9:00",
             "2022-11-18T09:00 +01:00",
             "2022-11-18T09:00+1",
             "2022-11-18T09:00+1:00",
             "2022-11-18T09:00+01:",
             "2022-11-18T09:00+01:0",
             "2022-11-18T09:00+01:60",
             "2022-11-18T09:00+18:01",
             "2022-11-18T09:00+19:00",
             "2022-11-18T09:00+010",
             "2022-11-18T09:00+01000",
             "2022-11-18T09:00+01:00:00",
             "2022-11-18T09:00+",
             "2022-11-18T09:00ZZ",
             "2022-11-18T09:00Z+01:00",
             "2022-11-18T09:00 CET",
             "2022-11-18T09:00Europe/Stockholm",
             "2022-11-18T09:00\n",
             " 2022-11-18T09:00",
             "2022-11-18T09:00−01:00",
             "２０２２-11-18T09:00",
             "null",
             "tomorrow",
         }) {
        const auto stamp = parse_timestamp(text);
        ASSERT_FALSE(stamp) << text;
        EXPECT_EQ(stamp.error().message, '"' + std::string(text) + "\" is not a date and time");
        EXPECT_EQ(stamp.error().remedy, "write it like 2022-11-18T09:00:00+01:00");
    }
}

// Nineteen digits and more overflowed the number that was thrown away, or were refused.
TEST(Timestamp, CutsAFractionOfAnyLength) {
    for (const std::size_t digits : {1U, 9U, 10U, 18U, 19U, 1000U}) {
        const auto stamp = parse_timestamp("2022-11-18T09:00:59." + std::string(digits, '9') + "+01:00");
        ASSERT_TRUE(stamp) << digits;
        EXPECT_EQ(stamp->local, local(2022, 11, 18, 9h + 59s));
        EXPECT_EQ(stamp->offset, 1h);
    }
}

// A message goes into JSON and onto screens: half a letter would break both.
TEST(Timestamp, IsQuotedShortAndInWholeCharacters) {
    for (const std::size_t before : {62U, 63U, 64U}) {
        const auto stamp = parse_timestamp(std::string(before, 'x') + "å" + std::string(100, 'y'));
        ASSERT_FALSE(stamp);
        EXPECT_LT(stamp.error().message.size(), 100U);
        EXPECT_EQ(stamp.error().message.find('\xc3') == std::string::npos, before != 62U);
    }
}

TEST(Date, IsReadAloneOnly) {
    EXPECT_EQ(parse_date("2022-11-18").value(), 2022y / November / 18);
    EXPECT_EQ(parse_date("2024-02-29").value(), 2024y / February / 29);
    for (const char* text :
         {"", "2022-11", "2022-11-31", "2023-02-29", "2022-11-18T09:00", "2022-11-18 ", "20221118"}) {
        const auto date = parse_date(text);
        ASSERT_FALSE(date) << text;
        EXPECT_EQ(date.error().message, '"' + std::string(text) + "\" is not a date");
    }
}

TEST(TimeOfDay, IsASpanSinceMidnight) {
    EXPECT_EQ(parse_time_of_day("00:00").value(), 0s);
    EXPECT_EQ(parse_time_of_day("9:05").value(), 9h + 5min);
    EXPECT_EQ(parse_time_of_day("09:05:07").value(), 9h + 5min + 7s);
    EXPECT_EQ(parse_time_of_day("23:59:60").value(), 24h);
    EXPECT_EQ(parse_time_of_day("24:00").value(), 24h);
    for (const char* text : {"", "9", "9:5", "24:01", "25:00", "12:60", "12:00:61", "-1:00", "12:00 ",
                             "12.00", "noon", "12:00Z", "012:00"}) {
        const auto time = parse_time_of_day(text);
        ASSERT_FALSE(time) << text;
        EXPECT_EQ(time.error().message, '"' + std::string(text) + "\" is not a time of day");
    }
}

TEST(Resolve, TakesTheWrittenOffsetBeforeTheZone) {
    const Zone stockholm = Zone::find("Europe/Stockholm").value();
    const Instant eight = sys_days{2022y / November / 18} + 8h;
    EXPECT_EQ(resolve(parse_timestamp("2022-11-18T09:00+01:00").value(), Zone()), eight);
    EXPECT_EQ(resolve(parse_timestamp("2022-11-18T04:30-03:30").value(), stockholm), eight);
    EXPECT_EQ(resolve(parse_timestamp("2022-11-18T08:00Z").value(), stockholm), eight);
    EXPECT_EQ(resolve(parse_timestamp("2022-11-18T09:00").value(), stockholm), eight);
    EXPECT_EQ(resolve(parse_timestamp("2022-11-18T08:00").value(), Zone()), eight);
}

TEST(FormatIso, WritesTheOffsetOfThatMoment) {
    struct Case {
        const char *utc, *zone, *text;
    };
    for (const Case& c : {
             Case{"2022-11-18T08:00:00Z", "Europe/Stockholm", "2022-11-18T09:00:00+01:00"},
             Case{"2022-07-18T08:00:00Z", "Europe/Stockholm", "2022-07-18T10:00:00+02:00"},
             Case{"2022-11-18T08:00:00Z", "UTC", "2022-11-18T08:00:00+00:00"},
             Case{"2022-11-18T08:00:00Z", "-03:30", "2022-11-18T04:30:00-03:30"},
             Case{"2022-11-18T00:10:00Z", "-00:30", "2022-11-17T23:40:00-00:30"},
             Case{"2022-12-31T23:30:00Z", "Europe/Stockholm", "2023-01-01T00:30:00+01:00"},
             Case{"2022-11-18T08:00:00Z", "Australia/Lord_Howe", "2022-11-18T19:00:00+11:00"},
             Case{"2022-06-18T08:00:00Z", "Australia/Lord_Howe", "2022-06-18T18:30:00+10:30"},
             Case{"1969-12-31T23:59:59Z", "UTC", "1969-12-31T23:59:59+00:00"},
         }) {
        const Instant instant = resolve(parse_timestamp(c.utc).value(), Zone());
        const std::string text = format_iso(instant, Zone::find(c.zone).value());
        EXPECT_EQ(text, c.text);
        EXPECT_EQ(resolve(parse_timestamp(text).value(), Zone()), instant);
    }
}

}  // namespace
}  // namespace kiosk
