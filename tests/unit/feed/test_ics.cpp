#include "helpers.hpp"

namespace kiosk::feed {
namespace {

std::string calendar(const std::string& events,
                     const std::string& head = "X-WR-TIMEZONE:Europe/Stockholm\n") {
    return "BEGIN:VCALENDAR\n" + head + events + "END:VCALENDAR\n";
}

std::string event(const std::string& lines, const std::string& start = "DTSTART:20221118T080000Z\n") {
    return "BEGIN:VEVENT\nUID:1\nSUMMARY:T\n" + start + lines + "END:VEVENT\n";
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

TEST(Ics, IsKnownByItsContent) {
    for (const char* text :
         {"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "\xEF\xBB\xBF\r\nbegin:vcalendar\nend:vcalendar"}) {
        const Parsed parsed = test::parsed(text);
        EXPECT_EQ(parsed.format, Format::icalendar);
        EXPECT_TRUE(parsed.program.sessions.empty());
        EXPECT_TRUE(parsed.findings.empty()) << test::all(parsed.findings);
    }
    EXPECT_EQ(name(Format::icalendar), "iCalendar");
}

TEST(Ics, WhatHoldsNoCalendarIsNamed) {
    for (const char* text : {"BEGIN:VCARD\nFN:A\nEND:VCARD\n", "BEGIN:VTIMEZONE\nTZID:S\nEND:VTIMEZONE\n",
                             "BEGIN:VEVENT\nSUMMARY:a"}) {
        const auto result = parse(text, {});
        ASSERT_FALSE(result.has_value()) << text;
        EXPECT_TRUE(result.error().message.starts_with("this begins with \"BEGIN:V"))
            << result.error().message;
    }
}

TEST(Ics, ProducerAndTitleAreThoseOfTheCalendar) {
    const Parsed parsed = test::parsed(
        calendar("",
                 "PRODID:-//Sched.com "
                 "Conf//EN\nX-WR-CALDESC:Third\nNAME:Second\nX-WR-CALNAME:First\nURL:https://a.org/p\n"));
    EXPECT_EQ(parsed.producer, "Sched.com Conf");
    EXPECT_EQ(parsed.program.title, "First");
    EXPECT_EQ(parsed.program.url, "https://a.org/p");
    const auto producer = [](const std::string& line) {
        return test::parsed(calendar("", "PRODID:" + line + "\n")).producer;
    };
    EXPECT_EQ(producer("-//pretalx//pretalx.com//conf"), "pretalx pretalx.com conf");
    EXPECT_EQ(producer("Plain"), "Plain");
    EXPECT_EQ(producer("-//"), "");
}

TEST(Ics, ZoneIsConfiguredOrTheCalendarsOrThatOfMostEvents) {
    const std::string berlin = event("", "DTSTART;TZID=Europe/Berlin:20221118T090000\n");
    const std::string paris = event("", "DTSTART;TZID=Europe/Paris:20221118T090000\n");
    const auto zone = [](const std::string& text, std::optional<Zone> configured = {}) {
        FeedOptions options;
        options.zone = std::move(configured);
        return test::parsed(text, options).program.zone.name();
    };
    const Zone tokyo = Zone::find("Asia/Tokyo").value_or(Zone());
    EXPECT_EQ(zone(calendar(berlin)), "Europe/Stockholm");
    EXPECT_EQ(zone(calendar(berlin), tokyo), "Asia/Tokyo");
    EXPECT_EQ(zone(calendar(berlin + paris + paris, "X-WR-TIMEZONE:UTC\n")), "Europe/Paris");
    EXPECT_EQ(zone(calendar(berlin + event(""), "")), "Europe/Berlin");
    EXPECT_EQ(zone(calendar(event(""), "")), "UTC");
    EXPECT_TRUE(test::mentions(test::parsed(calendar(event(""), "X-WR-TIMEZONE:Nowhere\n")).findings,
                               "\"Nowhere\" is not a time zone"));
}

TEST(Ics, FloatingTimesAreReadInTheCalendarsZoneElseTheConfiguredOne) {
    FeedOptions options;
    options.zone = Zone::find("Asia/Tokyo").value_or(Zone());
    const std::string floating = event("", "DTSTART:20221118T090000\n");
    EXPECT_EQ(test::only_session(calendar(floating), options).start, test::at("2022-11-18T08:00:00Z"));
    EXPECT_EQ(test::only_session(calendar(floating, ""), options).start, test::at("2022-11-18T00:00:00Z"));
    EXPECT_EQ(test::only_session(calendar(floating, "X-WR-TIMEZONE:UTC\n"), options).start,
              test::at("2022-11-18T00:00:00Z"));
    const std::string unknown = event("", "DTSTART;TZID=Nowhere:20221118T090000\n");
    EXPECT_EQ(test::only_session(calendar(unknown, ""), options).start, test::at("2022-11-18T00:00:00Z"));
}

TEST(Ics, AHugeLineIsCutWithAFinding) {
    const std::string huge(10U << 20U, 'x');
    const Parsed parsed = test::parsed(calendar(event("DESCRIPTION:" + huge + "\nLOCATION:" + huge + "\n")));
    ASSERT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_LE(parsed.program.sessions[0].summary.size(), 20'000U);
    EXPECT_LE(parsed.program.rooms.at(0).name.size(), 2'000U);
    EXPECT_TRUE(test::mentions(parsed.findings, "LOCATION is longer than 2000 bytes; cut"));
    const Parsed title =
        test::parsed(calendar("BEGIN:VEVENT\nDTSTART:20221118T080000Z\nSUMMARY:" + huge + "\nEND:VEVENT\n"));
    EXPECT_LE(title.program.sessions.at(0).title.size(), 2'000U);
    EXPECT_TRUE(test::mentions(title.findings, "title is longer than 2000 bytes; cut"));
}

TEST(Ics, EventsBeyondTheLimitAreLeftOutWithAFinding) {
    FeedOptions options;
    options.limits.sessions = 5;
    const Parsed many = test::parsed(calendar(repeated(event(""), 7)), options);
    EXPECT_EQ(many.program.sessions.size(), 5U);
    EXPECT_TRUE(test::mentions(many.findings, "more than 5 sessions; the last 2 are left out"));
    const Parsed recurring = test::parsed(calendar(event("RRULE:FREQ=DAILY;COUNT=9\n")), options);
    EXPECT_EQ(recurring.program.sessions.size(), 5U);
    EXPECT_TRUE(test::mentions(recurring.findings, "more than 5 sessions; the last 4 are left out"));
}

TEST(Ics, RepeatedTextsTakeNoMoreRoomThanAFeedMay) {
    FeedOptions options;
    options.limits.bytes = 1U << 20U;
    const Parsed parsed = test::parsed(
        calendar(event("DESCRIPTION:" + std::string(19'000, 'x') + "\nRRULE:FREQ=HOURLY;COUNT=500\n")),
        options);
    EXPECT_GT(parsed.program.sessions.size(), 40U);
    EXPECT_LT(parsed.program.sessions.size(), 60U);
    EXPECT_TRUE(test::mentions(parsed.findings, "are left out"));
}

TEST(Ics, EverySecondForEverGivesABoundedProgramme) {
    const Parsed parsed = test::parsed(calendar(repeated(event("RRULE:FREQ=SECONDLY\n"), 300)));
    EXPECT_LE(parsed.program.sessions.size(), 100'000U);
    EXPECT_GE(parsed.program.sessions.size(), 2'000U);
    EXPECT_TRUE(test::mentions(parsed.findings, "gives too many times, or is too laborious"));
    const Parsed barren =
        test::parsed(calendar(repeated(event("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n"), 1000)));
    EXPECT_TRUE(test::mentions(barren.findings, "too laborious"));
}

TEST(Ics, LinesWithoutEndAndComponentsWithinComponentsAreBounded) {
    const Parsed lines = test::parsed(calendar(event(repeated("EXDATE:20221118\n", 100'000))));
    EXPECT_EQ(lines.program.sessions.size(), 1U);
    EXPECT_TRUE(test::mentions(lines.findings, "too many lines"));
    const Parsed nested =
        test::parsed(calendar(repeated("BEGIN:X\n", 200'000) + event("") + repeated("END:X\n", 200'000)));
    EXPECT_EQ(nested.program.sessions.size(), 1U);
    const Parsed zones =
        test::parsed(calendar(repeated("BEGIN:VTIMEZONE\nTZID:A\nBEGIN:STANDARD\nDTSTART:"
                                       "20200101\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n",
                                       2'000) +
                              event("", "DTSTART;TZID=A:20221118T090000\n")));
    ASSERT_EQ(zones.program.sessions.size(), 1U);
    EXPECT_EQ(zones.program.sessions[0].start, test::at("2022-11-18T08:00:00Z"));
    std::string unknown;
    for (int i = 0; i < 2'000; ++i)
        unknown += event("", "DTSTART;TZID=Z" + std::to_string(i) + ":20221118T090000\n");
    EXPECT_LE(test::parsed(calendar(unknown)).findings.size(), 1'001U);
}

TEST(Ics, AnEventThatLastsForYearsIsNotBelieved) {
    const Parsed parsed = test::parsed(calendar(event("DTEND:20321118T080000Z\n")));
    EXPECT_TRUE(test::mentions(parsed.findings, "it lasts longer than a year"));
    EXPECT_EQ(parsed.program.sessions.at(0).end, parsed.program.sessions.at(0).start);
}

TEST(Ics, BytesChangedAnywhereGiveAnErrorOrAProgramme) {
    const std::string text = calendar(
        "BEGIN:VTIMEZONE\nTZID:A\nBEGIN:DAYLIGHT\nDTSTART:20200329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+"
        "0200\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n" +
        event("DURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3\nEXDATE;TZID=A:20221121T090000\nATTENDEE;"
              "CN=\"A\":x\n",
              "DTSTART;TZID=A:20221118T090000\n"));
    ASSERT_EQ(test::parsed(text).program.sessions.size(), 2U);
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char byte : {'\xFF', '\n', ';', '9'}) {
            std::string changed = text;
            changed[at] = byte;
            const auto result = parse(changed, {});
            EXPECT_TRUE(result || !result.error().message.empty());
        }
    }
}

TEST(Ics, TimesBeyondAllSenseAreLeftOutAndTheOthersStay) {
    const Parsed dates =
        test::parsed(calendar(event("RDATE:00010101T080000Z,20221119T080000Z,99991231T080000Z\n"
                                    "RDATE;VALUE=PERIOD:20221120T080000Z/02221120T080000Z\n")));
    ASSERT_EQ(dates.program.sessions.size(), 3U);
    EXPECT_EQ(dates.program.sessions[2].end, dates.program.sessions[2].start);
    EXPECT_TRUE(test::mentions(dates.findings, "(2) that are not between 1970 and 2199"));

    for (const char* end : {"DTEND:02221118T090000Z\n", "DTEND:99991118T090000Z\n"}) {
        const Session session = test::only_session(calendar(event(end)));
        EXPECT_EQ(session.end, session.start) << end;
    }
    const Session last =
        test::only_session(calendar(event("DTEND;VALUE=DATE:22000601\n", "DTSTART;VALUE=DATE:21991231\n")));
    EXPECT_EQ(last.end, last.start);
}

}  // namespace
}  // namespace kiosk::feed
