#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::event_with;
using test::schedule_with;

TEST(ScheduleFaults, BadSessionIsAFindingAndTheOthersStay) {
    const struct {
        std::string event;
        const char *where, *what;
    } cases[] = {
        {"5", "day 1, room \"Saal 1\", event 1", "is a number, not an event; the session is left out"},
        {"null", "day 1, room \"Saal 1\", event 1", "is null, not an event; the session is left out"},
        {R"({"date": "2022-12-28T14:00:00+01:00"})", "day 1, room \"Saal 1\", event 1",
         "no title; the session is left out"},
        {R"({"title": " \n", "date": "2022-12-28T14:00:00+01:00"})", "event 1",
         "no title; the session is left out"},
        {R"({"title": []})", "event 1", "title is a list, not a text; left out"},
        {R"({"title": "Named"})", "day 1, room \"Saal 1\", event 1 (\"Named\")",
         "no date and no start; the session is left out"},
        {R"({"title": "T", "date": "tomorrow"})", "event 1 (\"T\")",
         "\"tomorrow\" is not a date and time; the session is left out"},
        {R"({"title": "T", "date": {}})", "event 1 (\"T\")",
         "its date is an object, not a text; the session is left out"},
        {R"({"title": "T", "date": "0001-01-01T00:00:00Z"})", "event 1 (\"T\")",
         "its date is not between 1970 and 2199; the session is left out"},
        {R"({"title": "T", "date": "2022-02-30T10:00:00Z"})", "event 1 (\"T\")", "is not a date and time"},
    };
    for (const auto& test : cases) {
        const Parsed parsed = test::parsed(schedule_with(test.event + ',' + event_with("")));
        EXPECT_EQ(parsed.program.sessions.size(), 1U) << test.event;
        EXPECT_TRUE(test::mentions(parsed.findings, test.where)) << test::all(parsed.findings);
        EXPECT_TRUE(test::mentions(parsed.findings, test.what)) << test::all(parsed.findings);
    }
}

TEST(ScheduleFaults, FieldsOfTheWrongTypeAreLeftOut) {
    const Parsed parsed = test::parsed(schedule_with(event_with(
        R"("subtitle": [], "abstract": {"a": 1}, "language": true, "type": [], "track": [], "tags": "a", "persons": {}, "logo": 5, "url": [], "links": 7)")));
    ASSERT_EQ(parsed.program.sessions.size(), 1U);
    for (const char* field :
         {"subtitle", "abstract", "language", "type", "track", "tags", "persons", "logo", "url"}) {
        EXPECT_TRUE(test::mentions(parsed.findings, std::string(field) + " is ")) << field;
    }
}

TEST(ScheduleFaults, BrokenDaysAndRoomsAreFindings) {
    const Parsed parsed = test::parsed(
        R"({"schedule": {"conference": {"rooms": 5, "tracks": {}, "title": [], "days": [5, {"rooms": []}, {}, {"rooms": {"A": 5, "B": null, "C": []}}]}}})");
    EXPECT_TRUE(parsed.program.sessions.empty());
    EXPECT_EQ(parsed.program.rooms.size(), 3U);
    EXPECT_TRUE(test::mentions(parsed.findings, "has no rooms that can be read"));
    EXPECT_TRUE(test::mentions(parsed.findings, "day 4, room \"A\""));
}

TEST(ScheduleFaults, LimitsAreHonoured) {
    FeedOptions options;
    options.limits.sessions = 2;
    options.limits.people = 3;
    options.limits.title_bytes = 20;
    options.limits.summary_bytes = 30;
    const std::string event = event_with(
        R"("subtitle": "12345678901234567890123", "abstract": "12345678901234567890", "description": "abcdefghijklmnop",
        "persons": ["A", "B", "C", "D", "E"])");
    const Parsed parsed =
        test::parsed(schedule_with(event + ',' + event + ',' + event + ',' + event), options);
    ASSERT_EQ(parsed.program.sessions.size(), 2U);
    EXPECT_TRUE(test::mentions(parsed.findings, "more than 2 sessions; the last 2 are left out"));
    EXPECT_TRUE(test::mentions(parsed.findings, "more than 3 people; the others are left out"));
    EXPECT_TRUE(test::mentions(parsed.findings, "subtitle is longer than 20 bytes; cut"));
    const Session& session = parsed.program.sessions.front();
    EXPECT_EQ(session.people.size(), 3U);
    EXPECT_EQ(session.subtitle, "12345678901234567…");
    EXPECT_EQ(session.summary, "12345678901234567890\n\nabcde…");
}

TEST(ScheduleFaults, FindingsAreCountedBeyondAThousand) {
    std::string events = "5";
    for (int i = 0; i < 1499; ++i) events += ",5";
    const Parsed parsed = test::parsed(schedule_with(events, R"("time_zone_name": "Europe/Berlin",)"));
    ASSERT_EQ(parsed.findings.size(), 1001U);
    EXPECT_EQ(parsed.findings.back().what, "500 more findings");
}

TEST(ScheduleFaults, OverlapsAndRepeatedIdsAreNormal) {
    const Parsed parsed = test::parsed(schedule_with(event_with("") + ',' + event_with("")));
    EXPECT_EQ(parsed.program.sessions.size(), 2U);
    EXPECT_EQ(test::warnings(parsed.findings), 0U);
}

}  // namespace
}  // namespace kiosk::feed
