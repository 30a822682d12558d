#include "time/zone.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "time/iso8601.hpp"

namespace kiosk {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

Zone zone(std::string_view name) {
    return Zone::find(name).value();
}
LocalTime wall(std::string_view text) {
    return parse_timestamp(text).value().local;
}
Instant utc(std::string_view text) {
    return resolve(parse_timestamp(text).value(), Zone());
}

TEST(Zone, IsUtcByDefault) {
    EXPECT_EQ(Zone().name(), "UTC");
    EXPECT_EQ(Zone().offset_at(utc("2022-07-01T00:00Z")), 0s);
    for (const char* name : {"UTC", "Z", "Etc/UTC", "GMT", "+00:00", "-00:00"})
        EXPECT_EQ(zone(name), Zone()) << name;
}

TEST(Zone, IsFoundByWhatItsNameSays) {
    for (const char* name : {"Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Calcutta",
                             "UTC", "+01:00", "-03:30", "+18:00", "-00:30"}) {
        EXPECT_EQ(zone(name).name(), name);
        EXPECT_EQ(zone(zone(name).name()), zone(name));
    }
    EXPECT_EQ(zone("-03:30").offset_at({}), -3h - 30min);
    EXPECT_EQ(zone("-00:30"), Zone::fixed(-30min));
    EXPECT_EQ(Zone::fixed(0s), Zone());
    EXPECT_NE(zone("Europe/Stockholm"), zone("Europe/Berlin"));
    EXPECT_NE(zone("+01:00"), zone("-01:00"));
}

TEST(Zone, ThatIsUnknownIsRefusedWithTheNearest) {
    struct Case {
        const char *name, *remedy;
    };
    for (const Case& c : {
             Case{"Europe/Stokholm", "did you mean \"Europe/Stockholm\""},
             Case{"europe/stockholm", "did you mean \"Europe/Stockholm\""},
             Case{"Stockholm", "did you mean \"Europe/Stockholm\""},
             Case{"New York", "did you mean \"America/New_York\""},
             Case{"", "use a name such as Europe/Stockholm"},
             Case{"qqqqqqqqqqqqqqqqqq", "use a name such as Europe/Stockholm"},
             Case{"+18:01", "use a name such as Europe/Stockholm"},
             Case{"+24:00", "use a name such as Europe/Stockholm"},
             Case{"+01:60", "use a name such as Europe/Stockholm"},
             Case{"../../etc/passwd", ""},
             Case{"+1", ""},
             Case{"+0100", ""},
         }) {
        const auto found = Zone::find(c.name);
        ASSERT_FALSE(found) << c.name;
        EXPECT_EQ(Zone::known(c.name), std::nullopt) << c.name;
        EXPECT_EQ(found.error().message, '"' + std::string(c.name) + "\" is not a time zone");
        EXPECT_THAT(found.error().remedy, testing::StartsWith(c.remedy)) << c.name;
    }
}

TEST(Zone, ThatIsUnknownIsQuotedShortAndInWholeCharacters) {
    const auto found = Zone::find(std::string(99, 'x') + "ååå" + std::string(5000, 'y'));
    ASSERT_FALSE(found);
    EXPECT_LT(found.error().message.size(), 130U);
    EXPECT_EQ(found.error().message.find('\xc3'), std::string::npos);
}

TEST(Zone, ShowsTheWallTimeOfBothNightsOfTheChange) {
    struct Case {
        const char *zone, *instant, *wall;
    };
    for (const Case& c : {
             Case{"Europe/Stockholm", "2022-03-27T00:59:59Z", "2022-03-27T01:59:59"},
             Case{"Europe/Stockholm", "2022-03-27T01:00:00Z", "2022-03-27T03:00:00"},
             Case{"Europe/Stockholm", "2022-10-30T00:59:59Z", "2022-10-30T02:59:59"},
             Case{"Europe/Stockholm", "2022-10-30T01:00:00Z", "2022-10-30T02:00:00"},
             Case{"America/New_York", "2022-03-13T06:59:59Z", "2022-03-13T01:59:59"},
             Case{"America/New_York", "2022-03-13T07:00:00Z", "2022-03-13T03:00:00"},
             Case{"America/New_York", "2022-11-06T05:59:59Z", "2022-11-06T01:59:59"},
             Case{"America/New_York", "2022-11-06T06:00:00Z", "2022-11-06T01:00:00"},
             // half an hour, and summer in the south
             Case{"Australia/Lord_Howe", "2022-10-01T15:29:59Z", "2022-10-02T01:59:59"},
             Case{"Australia/Lord_Howe", "2022-10-01T15:30:00Z", "2022-10-02T02:30:00"},
             Case{"Australia/Lord_Howe", "2022-04-02T14:59:59Z", "2022-04-03T01:59:59"},
             Case{"Australia/Lord_Howe", "2022-04-02T15:00:00Z", "2022-04-03T01:30:00"},
             Case{"Europe/Stockholm", "2022-12-31T22:59:59Z", "2022-12-31T23:59:59"},
             Case{"Europe/Stockholm", "2022-12-31T23:00:00Z", "2023-01-01T00:00:00"},
             Case{"-03:30", "2022-10-30T01:00:00Z", "2022-10-29T21:30:00"},
             Case{"UTC", "2022-10-30T01:00:00Z", "2022-10-30T01:00:00"},
         }) {
        EXPECT_EQ(zone(c.zone).to_local(utc(c.instant)).time_since_epoch(), wall(c.wall).time_since_epoch())
            << c.zone << ' ' << c.instant;
    }
}

TEST(Zone, ReadsAWallTimeThatIsMissingOrTwice) {
    struct Case {
        const char *zone, *wall, *instant;
    };
    for (const Case& c : {
             // into summer: the missing time reads as if the clocks had not been changed
             Case{"Europe/Stockholm", "2022-03-27T01:59:59", "2022-03-27T00:59:59Z"},
             Case{"Europe/Stockholm", "2022-03-27T02:00:00", "2022-03-27T01:00:00Z"},
             Case{"Europe/Stockholm", "2022-03-27T02:30:00", "2022-03-27T01:30:00Z"},
             Case{"Europe/Stockholm", "2022-03-27T02:59:59", "2022-03-27T01:59:59Z"},
             Case{"Europe/Stockholm", "2022-03-27T03:00:00", "2022-03-27T01:00:00Z"},
             // out of it: the first of the two
             Case{"Europe/Stockholm", "2022-10-30T01:59:59", "2022-10-29T23:59:59Z"},
             Case{"Europe/Stockholm", "2022-10-30T02:00:00", "2022-10-30T00:00:00Z"},
             Case{"Europe/Stockholm", "2022-10-30T02:59:59", "2022-10-30T00:59:59Z"},
             Case{"Europe/Stockholm", "2022-10-30T03:00:00", "2022-10-30T02:00:00Z"},
             Case{"America/New_York", "2022-03-13T02:30:00", "2022-03-13T07:30:00Z"},
             Case{"America/New_York", "2022-03-13T03:00:00", "2022-03-13T07:00:00Z"},
             Case{"America/New_York", "2022-11-06T01:30:00", "2022-11-06T05:30:00Z"},
             Case{"America/New_York", "2022-11-06T02:00:00", "2022-11-06T07:00:00Z"},
             Case{"Australia/Lord_Howe", "2022-10-02T02:00:00", "2022-10-01T15:30:00Z"},
             Case{"Australia/Lord_Howe", "2022-10-02T02:29:59", "2022-10-01T15:59:59Z"},
             Case{"Australia/Lord_Howe", "2022-10-02T02:30:00", "2022-10-01T15:30:00Z"},
             Case{"Australia/Lord_Howe", "2022-04-03T01:30:00", "2022-04-02T14:30:00Z"},
             Case{"Australia/Lord_Howe", "2022-04-03T01:59:59", "2022-04-02T14:59:59Z"},
             Case{"Australia/Lord_Howe", "2022-04-03T02:00:00", "2022-04-02T15:30:00Z"},
             // no rules at all
             Case{"+05:45", "2022-03-27T02:30:00", "2022-03-26T20:45:00Z"},
         }) {
        EXPECT_EQ(format_iso(zone(c.zone).to_instant(wall(c.wall)), Zone()),
                  format_iso(utc(c.instant), Zone()))
            << c.zone << ' ' << c.wall;
    }
}

TEST(Zone, ComesBackToTheSameMomentOutsideTheRepeatedHour) {
    for (const char* name : {"Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "+05:45"}) {
        const Zone there = zone(name);
        for (Instant t = utc("2022-01-01T00:00Z"); t < utc("2023-01-02T00:00Z"); t += 1h + 47min) {
            const Instant back = there.to_instant(there.to_local(t));
            if (back != t) {
                EXPECT_EQ(there.to_local(back).time_since_epoch(), there.to_local(t).time_since_epoch());
                EXPECT_LT(back, t) << "the first of two";
            }
        }
    }
}

// A database in the slim form has no changes after 2007 but a rule that the library does not read.
TEST(Zone, KnowsTheChangesOfYearsToCome) {
    for (const char* summer : {"2026-07-01T00:00Z", "2030-07-01T00:00Z", "2036-07-01T00:00Z"}) {
        EXPECT_EQ(zone("Europe/Stockholm").offset_at(utc(summer)), 2h) << summer;
        EXPECT_EQ(zone("America/New_York").offset_at(utc(summer)), -4h) << summer;
    }
}

}  // namespace
}  // namespace kiosk
