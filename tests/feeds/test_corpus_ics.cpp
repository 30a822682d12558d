#include <map>

#include "corpus.hpp"

namespace kiosk::feed {
namespace {

namespace fs = std::filesystem;

struct CalendarCorpus : test::CorpusTest {
    CalendarCorpus() : CorpusTest("ics") {}

    Parsed edge(const std::string& name) const {
        return test::parsed(test::file_text((test::corpus("ics-edge") / name).string()), options);
    }
};

// The values of a property as the file has them, one an event; shares nothing with the parser.
std::vector<std::string> raw(const std::string& text, const std::string& property) {
    std::vector<std::string> values;
    const std::string start = "\n" + property + ":";
    for (std::size_t at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) {
        const std::size_t value = at + start.size();
        values.push_back(text.substr(value, text.find_first_of("\r\n", value) - value));
    }
    return values;
}

// "20200918T110000Z" → "2020-09-18T11:00:00Z"
Instant moment(const std::string& text) {
    return test::at(text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6, 5) + ':' +
                    text.substr(11, 2) + ':' + text.substr(13));
}

TEST_F(CalendarCorpus, EverySessionIsReadAtItsInstant) {
    const struct {
        const char* file;
        std::size_t sessions, rooms, days;
        const char* title;
    } cases[] = {
        {"giggity-test__kielux_2020.ics", 24, 4, 2, "18. Kieler Open Source und Linux Tage"},
        {"swiftarr__sched-jococruise2019.ics", 395, 35, 8, "jococruise2019"},
        {"swiftarr__sched-jococruise2023v2.ics", 424, 30, 8, "jococruise2023"},
    };
    for (const auto& expected : cases) {
        SCOPED_TRACE(expected.file);
        const std::string text = bytes(expected.file);
        const Parsed parsed = test::parsed(text, options);
        const Program& program = parsed.program;
        EXPECT_EQ(parsed.format, Format::icalendar);
        EXPECT_EQ(program.sessions.size(), expected.sessions);
        EXPECT_EQ(program.rooms.size(), expected.rooms);
        EXPECT_EQ(program.title, expected.title);
        EXPECT_EQ(program.zone, Zone());
        EXPECT_TRUE(test::mentions(parsed.findings, "it names no other zone"));
        const auto starts = raw(text, "DTSTART");
        const auto ends = raw(text, "DTEND");
        const auto ids = raw(text, "UID");
        ASSERT_EQ(starts.size(), program.sessions.size());
        ASSERT_EQ(ends.size(), program.sessions.size());
        ASSERT_EQ(ids.size(), program.sessions.size());
        std::map<std::string, int> days;
        for (std::size_t i = 0; i < program.sessions.size(); ++i) {
            const Session& session = program.sessions[i];
            EXPECT_EQ(session.id, ids[i]);
            EXPECT_EQ(session.start, moment(starts[i])) << session.title;
            EXPECT_EQ(session.end, moment(ends[i])) << session.title;
            ++days[format_iso(session.start, Zone()).substr(0, 10)];
        }
        EXPECT_EQ(days.size(), expected.days);
    }
}

TEST_F(CalendarCorpus, KieluxHasItsSpeakersAndSchedItsTracksAndPlaces) {
    const Program kielux = test::parsed(bytes("giggity-test__kielux_2020.ics"), options).program;
    EXPECT_EQ(kielux.sessions.at(0).people.at(0).name, "Jakob Semere");
    EXPECT_EQ(find_room_by_id(kielux, kielux.sessions[0].room)->name, "Ravensberg");
    for (const Session& session : kielux.sessions) {
        EXPECT_FALSE(session.people.empty()) << session.title;
        EXPECT_EQ(session.summary.find("<i>"), std::string::npos);
    }
    const Program cruise = test::parsed(bytes("swiftarr__sched-jococruise2019.ics"), options).program;
    EXPECT_EQ(find_room_by_id(cruise, cruise.sessions.at(0).room)->name, "Whole Ship");
    EXPECT_EQ(cruise.sessions.at(1).room, "");
    EXPECT_EQ(cruise.sessions.at(4).track, (Track{"GAMING", std::nullopt}));
    for (const Room& room : cruise.rooms) EXPECT_FALSE(room.name.ends_with(',')) << room.name;
}

TEST_F(CalendarCorpus, EveryEdgeGivesItsEventsOrAClearError) {
    // Sessions; -1 is an error.
    const std::map<std::string, int> expected{
        {"icalendar-test__america_new_york_forward_reference.ics", 1},
        {"icalendar-test__bom_calendar.ics", 0},
        {"icalendar-test__broken_ical.ics", 1},
        {"icalendar-test__event_with_escaped_characters.ics", 0},
        {"icalendar-test__event_with_unicode_fields.ics", 1},
        {"icalendar-test__fuzz_testcase_vtimezone_lone_cr.ics", -1},
        {"icalendar-test__issue_104_broken_calendar.ics", 1},
        {"icalendar-test__issue_1231_recurrence.ics", 1},
        {"icalendar-test__issue_1561_image_value.ics", 0},
        {"icalendar-test__issue_218_bad_tzid.ics", 1},
        {"icalendar-test__issue_313_globally_unique_tzid.ics", 3},
        {"icalendar-test__issue_466_convert_tzid_with_slash.ics", 5},
        {"icalendar-test__issue_53_description_parsed_properly.ics", 1},
        {"icalendar-test__issue_722_timezone_transition_ambiguity.ics", 4},
        {"icalendar-test__pacific_fiji.ics", 1},
        {"icalendar-test__pr_480_summary_with_colon.ics", 0},
        {"icalendar-test__rfc_7529.ics", 4},
        {"icalendar-test__rfc_7986_image.ics", 0},
        {"icalendar-test__small_bad_calendar.ics", 0},
        {"icalendar-test__x_location.ics", 21},
        {"icaljs-sample__only_dtstart_date.ics", 1},
        {"node-ical-test__bad_custom_ms_tz.ics", 3},
        {"node-ical-test__windows-quoted-tz-rrule.ics", 10},
    };
    std::size_t seen = 0;
    for (const auto& entry : fs::directory_iterator(test::corpus("ics-edge"))) {
        const std::string name = entry.path().filename().string();
        SCOPED_TRACE(name);
        const auto known = expected.find(name);
        ASSERT_NE(known, expected.end());
        ++seen;
        const auto result = parse(test::file_text(entry.path().string()), options);
        if (known->second < 0) {
            ASSERT_FALSE(result.has_value());
            EXPECT_FALSE(result.error().message.empty());
            continue;
        }
        ASSERT_TRUE(result.has_value());
        EXPECT_EQ(static_cast<int>(result->program.sessions.size()), known->second)
            << test::all(result->findings);
        if (known->second == 0 && name.find("bom") == std::string::npos) {
            EXPECT_TRUE(test::mentions(result->findings, "no DTSTART; the session is left out"));
        }
    }
    EXPECT_EQ(seen, expected.size());
}

TEST_F(CalendarCorpus, EdgesHaveTheirInstants) {
    const struct {
        const char* file;
        std::size_t index;
        const char *start, *end;
    } cases[] = {
        {"icalendar-test__america_new_york_forward_reference.ics", 0, "2014-08-29T12:00:00Z",
         "2014-08-29T12:00:00Z"},
        {"icalendar-test__broken_ical.ics", 0, "2014-04-09T09:30:00Z", "2014-04-09T09:30:00Z"},
        {"icalendar-test__issue_218_bad_tzid.ics", 0, "2017-02-28T12:00:00Z", "2017-02-28T12:30:00Z"},
        {"icalendar-test__issue_313_globally_unique_tzid.ics", 0, "2020-04-26T12:00:00Z",
         "2020-04-26T13:00:00Z"},
        {"icalendar-test__issue_313_globally_unique_tzid.ics", 1, "2020-04-26T18:00:00Z",
         "2020-04-26T19:00:00Z"},
        {"icalendar-test__issue_313_globally_unique_tzid.ics", 2, "2020-04-26T17:00:00Z",
         "2020-04-26T18:00:00Z"},
        {"icalendar-test__issue_466_convert_tzid_with_slash.ics", 1, "2022-10-28T18:00:00Z",
         "2022-10-28T19:00:00Z"},
        {"icalendar-test__issue_466_convert_tzid_with_slash.ics", 2, "2022-11-04T19:00:00Z",
         "2022-11-04T20:00:00Z"},
        {"icalendar-test__issue_53_description_parsed_properly.ics", 0, "2012-07-12T22:30:00Z",
         "2012-07-13T01:30:00Z"},
        {"icalendar-test__issue_722_timezone_transition_ambiguity.ics", 0, "2024-03-02T20:00:00Z",
         "2024-03-02T20:00:00Z"},
        {"icalendar-test__issue_722_timezone_transition_ambiguity.ics", 1, "2024-08-02T22:00:00Z",
         "2024-08-02T22:00:00Z"},
        {"icalendar-test__issue_722_timezone_transition_ambiguity.ics", 2, "2024-05-04T22:00:01Z",
         "2024-05-04T22:00:01Z"},
        {"icalendar-test__issue_722_timezone_transition_ambiguity.ics", 3, "2024-05-04T19:00:01Z",
         "2024-05-04T19:00:01Z"},
        {"icalendar-test__pacific_fiji.ics", 0, "2014-08-28T20:00:00Z", "2014-08-28T20:00:00Z"},
        {"icalendar-test__x_location.ics", 0, "2016-10-28T12:00:00Z", "2016-10-28T12:30:00Z"},
        {"icalendar-test__x_location.ics", 1, "2016-10-31T13:00:00Z", "2016-10-31T13:30:00Z"},
        {"icaljs-sample__only_dtstart_date.ics", 0, "2012-06-30T07:00:00Z", "2012-07-01T07:00:00Z"},
        {"node-ical-test__windows-quoted-tz-rrule.ics", 0, "2015-07-06T16:00:00Z", "2015-07-06T20:00:00Z"},
        {"node-ical-test__windows-quoted-tz-rrule.ics", 9, "2015-07-15T16:00:00Z", "2015-07-15T20:00:00Z"},
    };
    for (const auto& expected : cases) {
        SCOPED_TRACE(expected.file);
        const Parsed parsed = edge(expected.file);
        ASSERT_GT(parsed.program.sessions.size(), expected.index);
        EXPECT_EQ(parsed.program.sessions[expected.index].start, test::at(expected.start));
        EXPECT_EQ(parsed.program.sessions[expected.index].end, test::at(expected.end));
    }
}

TEST_F(CalendarCorpus, FaultsOfTheEdgesAreFindings) {
    const struct {
        const char *file, *finding;
    } cases[] = {
        {"icalendar-test__america_new_york_forward_reference.ics", "several DTSTART"},
        {"icalendar-test__issue_104_broken_calendar.ics", "this is no line of iCalendar: \"X\""},
        {"icalendar-test__pr_480_summary_with_colon.ics", "breaks off without END:VCALENDAR"},
        {"icalendar-test__small_bad_calendar.ics", "breaks off without END:VCALENDAR"},
        {"icalendar-test__rfc_7529.ics", "rules of the calendar ETHIOPIC are not read"},
        {"node-ical-test__bad_custom_ms_tz.ics", "\"tzone://Microsoft/Custom\" is not known"},
    };
    for (const auto& expected : cases) {
        EXPECT_TRUE(test::mentions(edge(expected.file).findings, expected.finding)) << expected.file;
    }
}

TEST_F(CalendarCorpus, ReadsBackFromOurOwnFormat) {
    for (const char* folder : {"ics", "ics-edge"}) {
        for (const auto& entry : fs::directory_iterator(test::corpus(folder))) {
            const auto result = parse(test::file_text(entry.path().string()), options);
            if (!result) continue;
            const Parsed again = test::parsed(write(result->program));
            EXPECT_EQ(again.program, result->program) << entry.path();
        }
    }
}

}  // namespace
}  // namespace kiosk::feed
