#include "helpers.hpp"

namespace kiosk::feed {
namespace {

Parsed parsed_with(const std::string& session, const std::string& program = "") {
    return test::parsed(R"({"venue-kiosk": 1, "time_zone": "UTC", )" + program +
                        R"("sessions": [{"title": "T", "start": "2022-11-18T09:00", "end": "10:00")" +
                        session + "}]}");
}

TEST(ProgramFaults, UnknownAndRepeatedKeysAreFindingsWithTheNearest) {
    const struct {
        const char *session, *finding;
    } cases[] = {
        {R"(, "rooom": "A")", "unknown key \"rooom\"; did you mean \"room\"?"},
        {R"(, "zzz": 1)", "unknown key \"zzz\""},
        {R"(, "room": "A", "room": "B")", "the key \"room\" comes twice; the first one holds"},
        {R"(, "people": [{"name": "A", "rol": "host"}])", "unknown key \"rol\"; did you mean \"role\"?"},
        {R"(, "access": ["caption"])",
         "the access service \"caption\" is unknown; left out; did you mean \"captions\"?"},
        {R"(, "access": [{"service": "captions", "lang": "sv"}])",
         "unknown key \"lang\"; did you mean \"language\"?"},
        {R"(, "access": "captions")", "access is a text, not a list; left out"},
        {R"(, "people": "A")", "people is a text, not a list; left out"},
        {R"(, "people": [{"role": "host"}])", "session 1 (\"T\"), person 1"},
        {R"(, "tags": {})", "tags is an object, not a list; left out"},
        {R"(, "track": {"color": "#fff"})", "has no name; left out"},
        {R"(, "track": {"name": "A", "color": "red"})", "color \"red\" is not like #1a73e8; left out"},
        {R"(, "status": "canceled")",
         "status \"canceled\" is unknown; taken as scheduled; did you mean \"cancelled\"?"},
        {R"(, "status": {"kind": "delayed", "planned_start": "soon"})",
         "planned_start \"soon\": not a date and time"},
        {R"(, "recording": "maybe")", "recording is none of"},
        {R"(, "stream": "ftp://a.org")", "stream \"ftp://a.org\" is no web address; left out"},
        {R"(, "image": "x.png")", "image \"x.png\" is relative"},
        {R"(, "subtitle": [1])", "subtitle is a list, not a text; left out"},
    };
    for (const auto& test : cases) {
        const Parsed parsed = parsed_with(test.session);
        EXPECT_EQ(parsed.program.sessions.size(), 1U) << test.session;
        EXPECT_TRUE(test::mentions(parsed.findings, test.finding)) << test.session << '\n'
                                                                   << test::all(parsed.findings);
    }
}

TEST(ProgramFaults, BadSessionIsLeftOutAndTheOthersStay) {
    const Parsed parsed =
        test::parsed(R"({"venue-kiosk": 1, "time_zone": "UTC", "sessions": [5, {}, {"title": ""},
        {"title": "T", "start": "2022-11-18T09:00", "end": "10:00"}]})");
    EXPECT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_TRUE(test::mentions(parsed.findings, "is a number, not a session; the session is left out"));
    EXPECT_TRUE(test::mentions(parsed.findings, "session 3"));
}

TEST(ProgramFaults, RoomsAreListedOrNamedByUse) {
    const Parsed by_use = parsed_with(R"(, "room": "Studion")");
    EXPECT_EQ(by_use.program.rooms, (std::vector<Room>{{"Studion", "Studion", "", {}}}));
    EXPECT_TRUE(by_use.findings.empty());
    const Parsed listed = parsed_with(
        R"(, "room": "sal b")",
        R"("rooms": ["Studion", {"id": "b", "name": "Sal B"}, {"id": "c"}, {}, {"id": "b", "name": "D"}],)");
    EXPECT_EQ(listed.program.sessions.at(0).room, "b");
    ASSERT_EQ(listed.program.rooms.size(), 4U);
    EXPECT_EQ(listed.program.rooms[2], (Room{"c", "c", "", {}}));
    EXPECT_EQ(listed.program.rooms[3].id, "D");
    EXPECT_TRUE(test::mentions(listed.findings, "has neither name nor id; left out"));
    EXPECT_TRUE(test::mentions(listed.findings, "its id \"b\" is taken; its name is used"));
    const Parsed other = parsed_with(R"(, "room": "Studio")", R"("rooms": ["Studion"],)");
    EXPECT_EQ(other.program.rooms.size(), 2U);
    EXPECT_TRUE(test::mentions(
        other.findings, "the room \"Studio\" is not in the list of rooms; added; did you mean \"Studion\"?"));
}

TEST(ProgramFaults, ShortFormsAreRead) {
    const Session session =
        parsed_with(
            R"(, "people": ["A", {"name": "B", "role": "moderator"}], "access": ["captions", {"service": "captions"},
        {"service": "spoken-interpretation", "language": "en"}], "stream": true, "recording": false, "status": "cancelled", "track": "X", "number": 49,
        "summary": "a < b &amp; c\n\n\n d")")
            .program.sessions.at(0);
    EXPECT_EQ(session.people.at(0).name, "B");
    EXPECT_EQ(session.access,
              (Access{{AccessKind::captions, ""}, {AccessKind::spoken_interpretation, "en"}}));
    EXPECT_EQ(session.stream, Stream());
    EXPECT_EQ(session.recording, Recording::no);
    EXPECT_EQ(session.status.kind, Status::Kind::cancelled);
    EXPECT_EQ(session.number, "49");
    EXPECT_EQ(session.summary, "a < b &amp; c\n\nd");
    EXPECT_FALSE(parsed_with(R"(, "stream": false)").program.sessions.at(0).stream.has_value());
}

TEST(ProgramFaults, LimitsAreHonoured) {
    FeedOptions options;
    options.limits.sessions = 1;
    options.limits.people = 1;
    const Parsed parsed = test::parsed(R"({"venue-kiosk": 1, "time_zone": "UTC", "sessions": [
        {"title": "A", "start": "2022-11-18T09:00", "end": "10:00", "people": ["A", "B"]}, {"title": "B"}, {"title": "C"}]})",
                                       options);
    EXPECT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_EQ(parsed.program.sessions[0].people.size(), 1U);
    EXPECT_TRUE(test::mentions(parsed.findings, "more than 1 sessions; the last 2 are left out"));
    EXPECT_TRUE(test::mentions(parsed.findings, "more than 1 people"));
}

}  // namespace
}  // namespace kiosk::feed
