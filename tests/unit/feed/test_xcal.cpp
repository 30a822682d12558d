#include "helpers.hpp"

namespace kiosk::feed {
namespace {

std::string calendar(const std::string& events, const std::string& more = "") {
    return "<iCalendar xmlns:pentabarf='http://pentabarf.org'><vcalendar><version>2.0</version>" + more +
           events + "</vcalendar></iCalendar>";
}

std::string event(const std::string& elements) {
    return "<vevent><uid>1@x</uid><summary>T</summary><location>A</location>" + elements + "</vevent>";
}

Session session(const std::string& elements) {
    return test::only_session(calendar(event(elements)));
}

TEST(Xcal, EveryFieldIsRead) {
    const Session session = test::only_session(calendar(
        "<vevent><uid>7@x</uid><pentabarf:title>T</pentabarf:title><pentabarf:subtitle>S</pentabarf:subtitle>"
        "<pentabarf:language>English</pentabarf:language>"
        "<pentabarf:language-code>en</pentabarf:language-code><dtstart>20101227T113000</dtstart>"
        "<dtend>20101227T123000</dtend><duration>09H00M00S</duration><summary>T- S</summary>"
        "<description>D</description><status>CONFIRMED</status><category>Lecture</category>"
        "<url>https://a.org/7</url><location>Saal 1</location><attendee>Ann</attendee>"
        "<attendee>Ben</attendee></vevent>"));
    EXPECT_EQ(session.id, "7@x");
    EXPECT_EQ(session.title, "T");
    EXPECT_EQ(session.subtitle, "S");
    EXPECT_EQ(session.summary, "D");
    EXPECT_EQ(session.language, "en");
    EXPECT_EQ(session.type, "Lecture");
    EXPECT_EQ(session.room, "Saal 1");
    EXPECT_EQ(session.url, "https://a.org/7");
    EXPECT_EQ(session.start, test::at("2010-12-27T11:30:00Z"));
    EXPECT_EQ(session.end, test::at("2010-12-27T12:30:00Z"));
    EXPECT_EQ(session.people, (std::vector<Person>{{{}, "Ann", {}, {}, {}}, {{}, "Ben", {}, {}, {}}}));
    EXPECT_EQ(session.status.kind, Status::Kind::scheduled);
}

TEST(Xcal, CalendarSaysItsTitleZoneAndProducer) {
    const Parsed parsed = test::parsed(
        calendar(event("<dtstart>20101227T113000</dtstart><dtend>20101227T123000</dtend>"),
                 "<prodid>-//Pentabarf//Schedule 1//EN</prodid><x-wr-caldesc>Long</x-wr-caldesc>"
                 "<x-wr-calname>Conf</x-wr-calname><x-wr-timezone>Europe/Berlin</x-wr-timezone>"));
    EXPECT_EQ(parsed.program.title, "Conf");
    EXPECT_EQ(parsed.program.zone.name(), "Europe/Berlin");
    EXPECT_EQ(parsed.producer, "Pentabarf");
    EXPECT_EQ(parsed.program.sessions.at(0).start, test::at("2010-12-27T10:30:00Z"));
    EXPECT_TRUE(parsed.findings.empty()) << test::all(parsed.findings);
    EXPECT_EQ(test::parsed(calendar("", "<x-wr-caldesc>Long</x-wr-caldesc>")).program.title, "Long");
}

TEST(Xcal, TimesAndLengthsOfEveryForm) {
    const struct {
        const char *elements, *start;
        int minutes;
    } cases[] = {
        {"<dtstart>20101227T113000Z</dtstart><dtend>20101227T123000Z</dtend>", "2010-12-27T11:30:00Z", 60},
        {"<dtstart>2010-12-27T11:30:00</dtstart><dtend>2010-12-27T12:30:00</dtend>", "2010-12-27T11:30:00Z",
         60},
        {"<dtstart>20101227T233000</dtstart><duration>01H30M00S</duration>", "2010-12-27T23:30:00Z", 90},
        {"<dtstart>20101227T113000</dtstart><duration>PT45M</duration>", "2010-12-27T11:30:00Z", 45},
        {"<dtstart>20101227T113000</dtstart><duration>013000</duration>", "2010-12-27T11:30:00Z", 90},
        {"<dtstart>20101227T113000</dtstart><duration>0:20</duration>", "2010-12-27T11:30:00Z", 20},
        {"<dtstart>20101227T113000</dtstart>", "2010-12-27T11:30:00Z", 0},
    };
    for (const auto& test : cases) {
        const Session read = session(test.elements);
        EXPECT_EQ(read.start, test::at(test.start)) << test.elements;
        EXPECT_EQ(read.end - read.start, std::chrono::minutes(test.minutes)) << test.elements;
    }
}

TEST(Xcal, CancelledEventIsMarked) {
    const char* times = "<dtstart>20101227T113000Z</dtstart><dtend>20101227T123000Z</dtend>";
    EXPECT_EQ(session(std::string("<status>CANCELLED</status>") + times).status.kind,
              Status::Kind::cancelled);
    EXPECT_EQ(session(std::string("<status>TENTATIVE</status>") + times).status.kind,
              Status::Kind::scheduled);
}

TEST(Xcal, FaultyEventsAreFindingsNamedByTheirNumber) {
    const Parsed parsed = test::parsed(
        calendar(event("<dtstart>2010122</dtstart>") + event("") +
                 event("<dtstart>20101227T113000Z</dtstart><dtend>20101227T123000Z</dtend>") + "<vevent/>"));
    EXPECT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_TRUE(test::mentions(parsed.findings, "event 1 (\"T\")"));
    EXPECT_TRUE(
        test::mentions(parsed.findings, "\"2010122\" is not a date and time; the session is left out"));
    EXPECT_TRUE(test::mentions(parsed.findings, "no date and no start; the session is left out"));
    EXPECT_TRUE(test::mentions(parsed.findings, "no title; the session is left out"));
    EXPECT_FALSE(test::mentions(parsed.findings, "day 1"));
}

}  // namespace
}  // namespace kiosk::feed
