#include "feed/ics/time.hpp"

#include "feed/ics/vtimezone.hpp"
#include "feed/ics/zone_names.hpp"
#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

LocalTime local(std::string_view text) {
    return LocalTime{test::at(text).time_since_epoch()};
}

TEST(IcsTime, FormsOfDatesAndTimesAreRead) {
    const struct {
        const char *text, *expected;
        bool utc, date;
    } cases[] = {
        {"20221118T090000", "2022-11-18T09:00:00Z", false, false},
        {"20221118T090000Z", "2022-11-18T09:00:00Z", true, false},
        {"20221118t090000z", "2022-11-18T09:00:00Z", true, false},
        {"20221118T0905", "2022-11-18T09:05:00Z", false, false},
        {"20221118", "2022-11-18T00:00:00Z", false, true},
        {"2022-11-18", "2022-11-18T00:00:00Z", false, true},
        {"2022-11-18T09:00:00Z", "2022-11-18T09:00:00Z", true, false},
        {"20221118T240000", "2022-11-19T00:00:00Z", false, false},
        {"20161231T235960Z", "2017-01-01T00:00:00Z", true, false},
        {"20240229", "2024-02-29T00:00:00Z", false, true},
    };
    for (const auto& test : cases) {
        const auto time = read_ics_time(test.text, "Z1");
        ASSERT_TRUE(time.has_value()) << test.text;
        EXPECT_EQ(*time, (IcsTime{local(test.expected), test.utc, test.date, test.utc ? "" : "Z1"}))
            << test.text;
    }
}

TEST(IcsTime, WhatIsNoDateAndTimeIsRefused) {
    for (const char* text :
         {"", "T", "Z", "20230229", "20221318", "20220100", "20221118T", "20221118T25", "20221118T250000",
          "20221118T096000", "20221118T240001", "20221118X090000", "2022111a", "20221118T09000a",
          "202211180900000", "202211181", "00000000", "tomorrow"}) {
        EXPECT_FALSE(read_ics_time(text, {}).has_value()) << text;
    }
}

TEST(IcsTime, OffsetsAreRead) {
    EXPECT_EQ(read_ics_offset("+0100"), hours{1});
    EXPECT_EQ(read_ics_offset("-0330"), -(hours{3} + minutes{30}));
    EXPECT_EQ(read_ics_offset("+115544"), hours{11} + minutes{55} + seconds{44});
    EXPECT_EQ(read_ics_offset("+1800"), hours{18});
    for (const char* text : {"", "0100", "+01", "+1801", "+01000", "+0a00", "++100"}) {
        EXPECT_FALSE(read_ics_offset(text).has_value()) << text;
    }
}

IcsTimeZone zone_of(std::initializer_list<std::vector<std::string_view>> observances) {
    IcsTimeZone zone;
    for (const auto& lines : observances) {
        IcsComponent component;
        for (const std::string_view line : lines) {
            const std::size_t colon = line.find(':');
            component.lines.push_back({1, line.substr(0, colon), {}, line.substr(colon + 1), false});
        }
        zone.observances.push_back(std::move(component));
    }
    return zone;
}

// As Windows writes central Europe.
IcsTimeZone central_europe() {
    return zone_of({{"DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
                     "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"},
                    {"DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
                     "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"}});
}

TEST(IcsVTimeZone, AgreesWithTheZoneDatabaseInBothNightsOfTheChange) {
    const auto zone = IcsVTimeZone::read(central_europe());
    ASSERT_TRUE(zone.has_value());
    const Zone berlin = Zone::find("Europe/Berlin").value_or(Zone());
    ASSERT_NE(berlin, Zone());
    for (const char* night :
         {"2022-10-29T22:00:00Z", "2023-03-25T22:00:00Z", "1999-10-30T22:00:00Z", "2036-03-29T22:00:00Z"}) {
        for (minutes past{0}; past < hours{8}; past += minutes{10}) {
            const LocalTime time = local(night) + past;
            EXPECT_EQ(zone->to_instant(time), berlin.to_instant(time)) << night << " + " << past.count();
            const Instant instant = test::at(night) + past;
            EXPECT_EQ(zone->offset_at(instant), berlin.offset_at(instant)) << night << " + " << past.count();
        }
    }
}

TEST(IcsVTimeZone, ASingleObservanceHoldsAlwaysAndRulesEndAtTheirUntil) {
    const auto fixed =
        IcsVTimeZone::read(zone_of({{"DTSTART:20170101", "TZOFFSETFROM:+1100", "TZOFFSETTO:+1100"}}));
    ASSERT_TRUE(fixed.has_value());
    EXPECT_EQ(fixed->offset_at(test::at("1990-01-01T00:00:00Z")), hours{11});
    EXPECT_EQ(fixed->offset_at(test::at("2190-01-01T00:00:00Z")), hours{11});

    const auto until = IcsVTimeZone::read(
        zone_of({{"DTSTART:20000101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "RRULE:FREQ=YEARLY"},
                 {"DTSTART:20000701T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
                  "RRULE:FREQ=YEARLY;UNTIL=20020701T000000Z"}}));
    ASSERT_TRUE(until.has_value());
    EXPECT_EQ(until->offset_at(test::at("2002-08-01T00:00:00Z")), hours{1});
    EXPECT_EQ(until->offset_at(test::at("2003-08-01T00:00:00Z")), hours{0});
}

TEST(IcsVTimeZone, WhatCannotBeReadIsLeftOut) {
    EXPECT_FALSE(IcsVTimeZone::read({}).has_value());
    EXPECT_FALSE(IcsVTimeZone::read(zone_of({{"TZOFFSETTO:+0100"}})).has_value());
    EXPECT_FALSE(IcsVTimeZone::read(zone_of({{"DTSTART:20170101", "TZOFFSETTO:one"}})).has_value());
    EXPECT_FALSE(IcsVTimeZone::read(zone_of({{"DTSTART:00010101", "TZOFFSETTO:+0100"}})).has_value());
    // Every second for ever is no rule of a zone; the observance stays.
    const auto zone = IcsVTimeZone::read(
        zone_of({{"DTSTART:20170101", "TZOFFSETTO:+0100", "RRULE:FREQ=SECONDLY"},
                 {"DTSTART:20180101", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYHOUR=1,2,3,4;BYMINUTE=1,2"}}));
    ASSERT_TRUE(zone.has_value());
    EXPECT_EQ(zone->offset_at(test::at("2017-06-01T00:00:00Z")), hours{1});
    EXPECT_EQ(zone->offset_at(test::at("2150-06-01T00:00:00Z")), hours{2});
}

TEST(ZoneByName, ReadsVendorsAndWindowsAndOffsets) {
    const struct {
        const char *name, *expected;
    } cases[] = {
        {"Europe/Stockholm", "Europe/Stockholm"},
        {"/Europe/Stockholm", "Europe/Stockholm"},
        {"/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"},
        {"/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires",
         "America/Argentina/Buenos_Aires"},
        {"W. Europe Standard Time", "Europe/Berlin"},
        {"Eastern Standard Time", "America/New_York"},
        {"(UTC-05:00) Eastern Time (US and Canada)", "America/New_York"},
        {"(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"},
        {"(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Helsinki"},
        {"(UTC+01:00) Somewhere, Stockholm", "Europe/Stockholm"},
        {"(UTC+05:45) Somewhere", "+05:45"},
        {"UTC", "UTC"},
        {"UTC+11", "+11:00"},
        {"UTC+5", "+05:00"},
        {"GMT-0330", "-03:30"},
        {"+01:00", "+01:00"},
    };
    for (const auto& test : cases) {
        const auto zone = zone_by_name(test.name);
        ASSERT_TRUE(zone.has_value()) << test.name;
        EXPECT_EQ(zone->name(), test.expected) << test.name;
    }
}

TEST(ZoneByName, NothingElseIsAZone) {
    for (const std::string& name :
         {std::string(), std::string("/"), std::string("tzone://Microsoft/Custom"), std::string("(UTC+01:00"),
          std::string("UTC+99"), std::string("../../etc/passwd"), std::string("custom_Europe/Berlin"),
          std::string(1000, '/'), std::string("Europe/") + std::string(1000, 'x')}) {
        EXPECT_FALSE(zone_by_name(name).has_value()) << name.substr(0, 50);
    }
}

}  // namespace
}  // namespace kiosk::feed
