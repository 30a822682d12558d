#include "feed/schedule/zone_choice.hpp"

#include "helpers.hpp"

namespace kiosk::feed {
namespace {

struct Choice {
    std::string zone;
    Findings findings;
};

Choice choose(const std::string& named, const std::vector<const char*>& times,
              std::optional<Zone> configured = {}) {
    std::vector<Timestamp> stamps;
    for (const char* time : times) stamps.push_back(parse_timestamp(time).value());
    FindingLog log;
    const Zone zone = choose_zone(configured, named, stamps, log);
    return {zone.name(), log.take()};
}

TEST(ScheduleZone, ConfiguredOneComesFirst) {
    const Choice choice = choose("UTC", {"2022-12-28T14:00+01:00"}, Zone::find("Europe/Stockholm").value());
    EXPECT_EQ(choice.zone, "Europe/Stockholm");
    EXPECT_TRUE(choice.findings.empty());
}

TEST(ScheduleZone, NamedOneHoldsWhereTheOffsetsAgree) {
    for (const std::vector<const char*>& times : std::vector<std::vector<const char*>>{
             {"2022-12-28T14:00+01:00"},
             {"2022-07-28T14:00+02:00", "2022-12-28T14:00+01:00"},
             {"2022-12-28T14:00Z"},
             {"2022-12-28T14:00"},
             {"2022-12-28T14:00+01:00", "2022-12-28T15:00+01:00", "2022-12-28T15:00+02:00"},
             {}}) {
        const Choice choice = choose("Europe/Berlin", times);
        EXPECT_EQ(choice.zone, "Europe/Berlin");
        EXPECT_TRUE(choice.findings.empty());
    }
}

TEST(ScheduleZone, NamedOneThatTheOffsetsContradictGivesWayToTheMostFrequent) {
    const Choice utc =
        choose("UTC", {"2020-12-14T09:00+01:00", "2020-12-14T10:00+01:00", "2020-12-14T10:00+02:00"});
    EXPECT_EQ(utc.zone, "+01:00");
    EXPECT_TRUE(test::mentions(utc.findings, "the feed says \"UTC\", but its times are at +01:00"));
    EXPECT_EQ(choose("Europe/Berlin", {"2042-01-02T09:00+02:00"}).zone, "+02:00");
    const Choice unknown = choose("Europe/Stokholm", {"2020-12-14T09:00+01:00"});
    EXPECT_EQ(unknown.zone, "+01:00");
    EXPECT_TRUE(test::mentions(unknown.findings, "is not a time zone"));
}

TEST(ScheduleZone, WithoutANameTheMostFrequentOffsetHolds) {
    EXPECT_EQ(choose("", {"2016-04-28T10:00+02:00"}).zone, "+02:00");
    EXPECT_EQ(choose("", {"2016-04-28T10:00+02:00"}).findings.front().severity, Finding::Severity::note);
    const Choice two =
        choose("", {"2024-10-26T10:00+02:00", "2024-10-27T10:00+01:00", "2024-10-27T11:00+01:00"});
    EXPECT_EQ(two.zone, "+01:00");
    EXPECT_TRUE(test::mentions(two.findings, "times at 2 offsets"));
    const Choice none = choose("", {"2024-10-26T10:00"});
    EXPECT_EQ(none.zone, "UTC");
    EXPECT_TRUE(test::mentions(none.findings, "read as UTC"));
    EXPECT_TRUE(choose("", {}).findings.empty());
}

TEST(ScheduleZone, DayWindowsTellTheOffsetWhereEventsDoNot) {
    const Parsed parsed =
        test::parsed(test::schedule_with(R"({"title": "T", "start": "14:00", "duration": 30})"));
    EXPECT_EQ(parsed.program.zone.name(), "+01:00");
}

}  // namespace
}  // namespace kiosk::feed
