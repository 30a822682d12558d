#include "feed/program/write_ics.hpp"

#include "helpers.hpp"
#include "rich_program.hpp"

namespace kiosk::feed {
namespace {

const Instant stamp = test::at("2022-11-18T06:00:00Z");

Program with_session(const Session& session) {
    Program program;
    program.zone = Zone::find("Europe/Stockholm").value();
    program.rooms = {{"s", "Studion", "Plan 2", {}}};
    program.sessions = {session};
    return program;
}

Session session() {
    Session session;
    session.id = "49";
    session.title = "Från osäkert; till säkert, så";
    session.room = "s";
    session.start = test::at("2022-11-18T08:00:00Z");
    session.end = test::at("2022-11-18T09:00:00Z");
    return session;
}

TEST(WriteIcs, WritesWhatCalendarsRead) {
    Session one = session();
    one.summary = "Ett\n\nTvå";
    one.note = "Hörlurar finns";
    one.track = Track{"Demokrati, m.m.", std::nullopt};
    one.access = {{AccessKind::captions, "sv"}};
    one.people = {{"", "Markus \"M\" Haile", "moderator", "Securus", ""}};
    one.stream = Stream{"https://example.org/live?a=1,2;3", ""};
    one.status.kind = Status::Kind::cancelled;
    one.url = "https://example.org/49";
    EXPECT_EQ(write_ics(with_session(one), stamp),
              "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//venue-kiosk//EN\r\n"
              "X-WR-TIMEZONE:Europe/Stockholm\r\n"
              "BEGIN:VEVENT\r\nUID:49\r\nDTSTAMP:20221118T060000Z\r\n"
              "DTSTART:20221118T080000Z\r\nDTEND:20221118T090000Z\r\n"
              "SUMMARY:Från osäkert\\; till säkert\\, så\r\nLOCATION:Studion\\, Plan 2\r\n"
              "DESCRIPTION:Hörlurar finns\\n\\nEtt\\n\\nTvå\r\n"
              "CATEGORIES:Demokrati\\, m.m.,captions\r\nSTATUS:CANCELLED\r\n"
              "ATTENDEE;CN=\"Markus ^'M^' Haile, Securus\":invalid:nomail\r\n"
              "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/live?a=1,2;3\r\n"
              "URL:https://example.org/49\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(WriteIcs, FoldsLinesAtSeventyFiveBytesAndNeverInACharacter) {
    Session one = session();
    one.title = test::repeated("åäö", 200);
    const std::string text = write_ics(with_session(one), stamp);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 75U);
        EXPECT_NE(static_cast<unsigned char>(text[at]) & 0xC0U, 0x80U);
        at = end + 2;
    }
    EXPECT_EQ(test::only_session(text).title, one.title);
}

TEST(WriteIcs, RepeatedIdsAreSlotsOfTheirOwn) {
    Program program = with_session(session());
    program.sessions.push_back(session());
    program.sessions.back().start += std::chrono::hours{3};
    program.sessions.back().end += std::chrono::hours{3};
    EXPECT_EQ(test::parsed(write_ics(program, stamp)).program.sessions.size(), 2U);
}

TEST(WriteIcs, ASessionWithoutLengthHasNoEnd) {
    Session one = session();
    one.end = one.start;
    EXPECT_EQ(write_ics(with_session(one), stamp).find("DTEND"), std::string::npos);
}

TEST(WriteIcs, ReadsBackWithTitlesTimesRoomsPeopleAndStreams) {
    const Program program = test::rich_program();
    const Program again = test::parsed(write_ics(program, stamp)).program;
    EXPECT_EQ(again.title, program.title);
    ASSERT_EQ(again.sessions.size(), program.sessions.size());
    for (std::size_t i = 0; i < again.sessions.size(); ++i) {
        const Session& before = program.sessions[i];
        const Session& after = again.sessions[i];
        EXPECT_EQ(after.title, before.title);
        EXPECT_EQ(after.start, before.start);
        if (before.end > before.start) {
            EXPECT_EQ(after.end, before.end);
        }
        EXPECT_EQ(after.people.size(), before.people.size());
        EXPECT_EQ(after.stream.value_or(Stream()).url, before.stream.value_or(Stream()).url);
        EXPECT_EQ(is_cancelled(after), is_cancelled(before));
        EXPECT_EQ(after.room.empty(), before.room.empty());
    }
}

}  // namespace
}  // namespace kiosk::feed
