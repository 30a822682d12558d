#include "helpers.hpp"

namespace kiosk::feed {
namespace {

std::string rooms_of(const Parsed& parsed) {
    std::string text;
    for (const Room& room : parsed.program.rooms) {
        text += '[' + room.id + '|' + room.name + (room.location.empty() ? "" : '|' + room.location) + ']';
    }
    return text;
}

std::string days(const std::string& list, const std::string& rooms) {
    return R"({"schedule": {"conference": {"title": "Conf", )" + list +
           R"("days": [{"date": "2022-12-28", "rooms": {)" + rooms + "}}]}}}";
}

std::string event(const std::string& title, const std::string& members = "") {
    return R"({"title": ")" + title + R"(", "date": "2022-12-28T14:00:00+01:00", "duration": 30)" + members +
           "}";
}

TEST(ScheduleRooms, KeysOfTheDaysAreRoomsInFeedOrder) {
    const Parsed parsed =
        test::parsed(days("", R"("Z": [], "A": [)" + event("T") + R"(], "M &amp; N": null, "Z ": [])"));
    EXPECT_EQ(rooms_of(parsed), "[Z|Z][A|A][M & N|M & N]");
    EXPECT_EQ(parsed.program.sessions.at(0).room, "A");
}

TEST(ScheduleRooms, ListComesFirstWithIdsAndPlaces) {
    const Parsed parsed =
        test::parsed(days(R"("rooms": [{"name": "B", "guid": "g-b", "description": "Plan 2"},
        {"name": "A", "id": 7, "location": "House <b>1</b>", "description": null}, "C", {"guid": "nameless"},
        {"name": "D", "has_interpretation": true, "description": ")" +
                              std::string(130, 'x') + R"("}],)",
                          R"("A": [)" + event("T") + R"(], "X": [], "B": [)" + event("U") + "]"));
    EXPECT_EQ(rooms_of(parsed), "[g-b|B|Plan 2][7|A|House 1][C|C][D|D][X|X]");
    EXPECT_EQ(parsed.program.sessions.at(0).room, "7");
    EXPECT_EQ(parsed.program.sessions.at(1).room, "g-b");
    EXPECT_TRUE(has(parsed.program.rooms.at(3).access, AccessKind::spoken_interpretation));
}

TEST(ScheduleRooms, GuidOfSeveralRoomsIsNoId) {
    const Parsed parsed =
        test::parsed(days(R"("rooms": [{"name": "A", "guid": "g"}, {"name": "B", "guid": "g"}],)",
                          R"("B": [)" + event("T") + "]"));
    EXPECT_EQ(rooms_of(parsed), "[A|A][B|B]");
    EXPECT_EQ(parsed.program.sessions.at(0).room, "B");
    EXPECT_TRUE(test::mentions(parsed.findings, "its guid is given to several rooms"));
}

TEST(ScheduleRooms, OnlyRoomWithoutANameIsCalledAfterTheConference) {
    const Parsed parsed = test::parsed(days("", R"("": [)" + event("T", R"(, "room": "")") + "]"));
    EXPECT_EQ(rooms_of(parsed), "[Conf|Conf]");
    EXPECT_EQ(parsed.program.sessions.at(0).room, "Conf");
    EXPECT_TRUE(test::mentions(parsed.findings, "a room has no name; it is shown as \"Conf\""));
}

TEST(ScheduleRooms, RoomWithoutANameAmongOthersIsNumbered) {
    const Parsed parsed =
        test::parsed(days("", R"("A": [], "": [)" + event("T") + ',' + event("U", R"(, "room": "B")") + "]"));
    EXPECT_EQ(rooms_of(parsed), "[A|A][B|B][Room 3|Room 3]");
    EXPECT_EQ(parsed.program.sessions.at(0).room, "Room 3");
    EXPECT_EQ(parsed.program.sessions.at(1).room, "B");
}

TEST(ScheduleRooms, KeyIsTrustedOverTheEventsOwnRoom) {
    const Parsed parsed = test::parsed(days("", R"("A": [)" + event("T", R"(, "room": "slug-of-a")") + ',' +
                                                    event("U", R"(, "room": null)") + "]"));
    EXPECT_EQ(rooms_of(parsed), "[A|A]");
    for (const Session& session : parsed.program.sessions) EXPECT_EQ(session.room, "A");
}

TEST(ScheduleRooms, ListInTheWrongPlaceIsRead) {
    const Parsed parsed = test::parsed(
        test::schedule_with(test::event_with(""), "", R"("rooms": [{"name": "Saal 1", "guid": "g"}],)"));
    EXPECT_EQ(rooms_of(parsed), "[g|Saal 1]");
    EXPECT_TRUE(test::mentions(parsed.findings, "schedule.rooms"));
}

TEST(ScheduleRooms, RoomsTellWhetherTheyRecord) {
    const auto recording = [](const char* feature, const char* event_says) {
        return test::only_session(days(std::string(R"("rooms": [{"name": "A", "features": {"recording": ")") +
                                           feature + R"("}}],)",
                                       R"("A": [)" + event("T", event_says) + "]"))
            .recording;
    };
    EXPECT_EQ(recording("record_by_default", ""), Recording::yes);
    EXPECT_EQ(recording("record_by_default", R"(, "do_not_record": true)"), Recording::no);
    EXPECT_EQ(recording("recording_forbidden", ""), Recording::no);
    EXPECT_EQ(recording("unknown", ""), Recording::unknown);
    EXPECT_EQ(recording("unknown", R"(, "do_not_record": false)"), Recording::unknown);
    EXPECT_EQ(recording("unknown", R"(, "do_not_record": null)"), Recording::unknown);
}

}  // namespace
}  // namespace kiosk::feed
