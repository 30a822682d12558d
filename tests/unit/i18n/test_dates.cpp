#include "i18n/dates.hpp"

#include <gtest/gtest.h>

#include "time/iso8601.hpp"

namespace kiosk::i18n {
namespace {

Zone zone(std::string_view name) {
    return Zone::find(name).value();
}

Instant at(std::string_view stamp) {
    return resolve(parse_timestamp(stamp).value(), Zone());
}

const Instant morning = at("2022-11-18T09:05:00+01:00");

TEST(Dates, AreWrittenAsTheLanguageDoes) {
    struct Case {
        const char *locale, *date, *day, *time;
    };
    for (const Case& c : {
             Case{"sv", "fredag 18 november", "fredag", "09:05"},
             Case{"en", "Friday 18 November", "Friday", "09:05"},
             Case{"en-GB", "Friday 18 November", "Friday", "09:05"},
             Case{"en-US", "Friday, November 18", "Friday", "09:05"},
             Case{"de", "Freitag, 18. November", "Freitag", "09:05"},
             Case{"fi", "perjantai 18. marraskuuta", "perjantaina", "09.05"},
             Case{"da", "fredag 18. november", "fredag", "09.05"},
         }) {
        SCOPED_TRACE(c.locale);
        const Zone stockholm = zone("Europe/Stockholm");
        EXPECT_EQ(long_date(morning, stockholm, c.locale), c.date);
        EXPECT_EQ(weekday(morning, stockholm, c.locale), c.day);
        EXPECT_EQ(time_of_day(morning, stockholm, c.locale), c.time);
    }
}

TEST(Dates, ShowTheWallClockOfTheZoneThatIsHandedIn) {
    struct Case {
        const char *instant, *zone, *time, *day;
    };
    for (const Case& c : {
             Case{"2022-11-18T00:30:00Z", "UTC", "00:30", "fredag"},
             Case{"2022-11-18T00:30:00Z", "Europe/Stockholm", "01:30", "fredag"},
             Case{"2022-11-18T00:30:00Z", "America/New_York", "19:30", "torsdag"},
             Case{"2022-11-18T00:30:00Z", "Asia/Kathmandu", "06:15", "fredag"},
             Case{"2022-11-18T23:00:00Z", "Europe/Stockholm", "00:00", "lördag"},
             // both nights of the change, on either side of it
             Case{"2022-03-27T00:59:59Z", "Europe/Stockholm", "01:59", "söndag"},
             Case{"2022-03-27T01:00:00Z", "Europe/Stockholm", "03:00", "söndag"},
             Case{"2022-10-30T00:59:59Z", "Europe/Stockholm", "02:59", "söndag"},
             Case{"2022-10-30T01:00:00Z", "Europe/Stockholm", "02:00", "söndag"},
             Case{"2022-04-02T15:00:00Z", "Australia/Lord_Howe", "01:30", "söndag"},
         }) {
        SCOPED_TRACE(std::string(c.instant) + " in " + c.zone);
        EXPECT_EQ(time_of_day(at(c.instant), zone(c.zone), "sv"), c.time);
        EXPECT_EQ(weekday(at(c.instant), zone(c.zone), "sv"), c.day);
    }
}

TEST(Dates, TurnWithTheYear) {
    const Zone stockholm = zone("Europe/Stockholm");
    EXPECT_EQ(long_date(at("2022-12-31T22:59:59Z"), stockholm, "sv"), "lördag 31 december");
    EXPECT_EQ(long_date(at("2022-12-31T23:00:00Z"), stockholm, "sv"), "söndag 1 januari");
    EXPECT_EQ(long_date(at("2024-02-29T12:00:00Z"), stockholm, "en"), "Thursday 29 February");
}

TEST(Dates, JoinARangeWithAnEnDash) {
    const Zone stockholm = zone("Europe/Stockholm");
    EXPECT_EQ(time_range(at("2022-11-18T08:00:00Z"), at("2022-11-18T09:00:00Z"), stockholm, "sv"),
              "09:00–10:00");
    EXPECT_EQ(time_range(at("2022-11-18T22:30:00Z"), at("2022-11-19T01:00:00Z"), stockholm, "en"),
              "23:30–02:00");
    EXPECT_EQ(time_range(at("2022-11-18T08:00:00Z"), at("2022-11-18T09:00:00Z"), stockholm, "fi"),
              "09.00–10.00");
}

TEST(Dates, HaveTheFiguresThatRoomsAndTitlesHave) {
    const Zone stockholm = zone("Europe/Stockholm");
    const Instant instant = at("2022-11-18T08:00:00Z");
    EXPECT_EQ(time_range(instant, instant + std::chrono::hours{1}, stockholm, "ar"), "09:00–10:00");
    EXPECT_EQ(long_date(instant, stockholm, "ar"), "الجمعة، 18 نوفمبر");
    EXPECT_EQ(time_of_day(instant, stockholm, "ar-u-nu-arab"), "٠٩:٠٠");
}

TEST(Dates, AreStillReadableInALocaleThatNobodyKnows) {
    for (const char* locale : {"", "xx", "not a tag", "-"}) {
        SCOPED_TRACE(locale);
        EXPECT_EQ(time_of_day(morning, zone("Europe/Stockholm"), locale), "09:05");
        EXPECT_NE(long_date(morning, zone("Europe/Stockholm"), locale).find("18"), std::string::npos);
    }
}

}  // namespace
}  // namespace kiosk::i18n
