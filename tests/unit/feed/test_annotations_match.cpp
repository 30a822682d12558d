#include "annotations_helpers.hpp"

namespace kiosk::feed {
namespace {

struct Case {
    const char *row, *sessions;
    const char* finding = "";  // a part of one; empty: there is none
};

void expect(const Case& test) {
    const auto result = test::row(std::string(test.row) + R"(, "set": {"note": "n"})");
    EXPECT_EQ(test::noted(result.program), test.sessions) << test.row << '\n' << test::all(result.findings);
    if (*test.finding == '\0') {
        EXPECT_EQ(test::all(result.findings), "") << test.row;
    } else {
        EXPECT_TRUE(test::mentions(result.findings, test.finding)) << test.row << '\n'
                                                                   << test::all(result.findings);
    }
}

TEST(AnnotationMatch, SessionIsNamedByIdOrNumber) {
    const Case cases[] = {
        {R"("session": "a")", "a"},
        {R"("session": "49")", "a"},
        {R"("session": 49)", "a"},
        {R"("session": "#49")", "a"},
        {R"("session": " 49 ")", "a"},
        {R"("session": "49", "title": "från osäkert TILL säkert")", "a"},
        {R"("session": "49", "start": "2022-11-18T10:00", "room": "Galleriet")", "a",
         "at 2022-11-18T09:00, not in \"Galleriet\"; applied"},
        {R"("title": "Rätten till stad", "room": "Studion")", "", "not in \"Studion\"; not applied"},
        {R"("session": "99")", "", "no session has the id or number \"99\"; not applied"},
        {R"("session": "99", "title": "Avslutning")", "e", "found by its title"},
        {R"("session": "99", "title": "Avslut")", "",
         "and no session is titled \"Avslut\"; did you mean \"Avslutning\"?"},
        {R"("session": "49", "title": "Från osäkert")", "a",
         "in the programme, not \"Från osäkert\"; applied"},
        {R"("session": "49", "title": "Avslutning")", "", "but \"Avslutning\" is another"},
    };
    for (const Case& test : cases) expect(test);
}

TEST(AnnotationMatch, TitleNamesASessionAndTimeOrRoomTellSeveralApart) {
    const Case cases[] = {
        {R"("title": "rätten till  STAD")", "c"},
        {R"("title": "Rätten till stad", "start": "2022-11-18T09:00")", "c"},
        {R"("title": "Rätten till stad", "start": "2022-11-18T08:00:00Z")", "c"},
        {R"("title": "Rätten till stad", "start": "2022-11-18T09:30")", "c",
         "not at the time given here; applied"},
        {R"("title": "Rätten till stad", "start": "2022-11-19T09:00")", "",
         "is on that day; there is \"Rätten"},
        {R"("title": "Rätten till stad", "room": "Nowhere")", "c"},
        {R"("title": "Fika")", "",
         "2 sessions are titled \"Fika\": \"Fika\" in \"Studion\" at 2022-11-18T09:45, \"Fika\" in "
         "\"Galleriet\" at "
         "2022-11-19T09:45"},
        {R"("title": "Fika", "start": "2022-11-18T09:45")", "b"},
        {R"("title": "Fika", "start": "2022-11-19")", "d"},
        {R"("title": "Fika", "start": "09:45")", "", "2 sessions"},
        {R"("title": "Fika", "start": "09:45", "every": true)", "bd"},
        {R"("title": "Fika", "room": "galleriet")", "d"},
        {R"("title": "Fika", "room": "g")", "d"},
        {R"("title": "Fika", "every": true)", "bd"},
        {R"("title": "Fika", "start": "2022-11-20")", "",
         "at that time and place; there is \"Fika\" in \"Studion\""},
        {R"("title": "Rättn till stad")", "",
         "no session is titled \"Rättn till stad\"; did you mean \"Rätten till stad\"?"},
        {R"("title": "Avslutning", "start": "lördag")", "e",
         "is no date and time; write it like 2022-11-18T09:00, "
         "2022-11-18 or 09:00; applied without it"},
        {R"("title": "Fika", "start": "soon", "every": true)", "", "start \"soon\" is no date and time"},
        {R"("room": "Studion", "start": "soon")", "", "start \"soon\" is no date and time"},
        {R"("title": "Fika", "start": "soon")", "", "start \"soon\" is no date and time; write it like"},
    };
    for (const Case& test : cases) expect(test);
}

TEST(AnnotationMatch, RoomAndTimeNameWhatLiesBetween) {
    const Case cases[] = {
        {R"("room": "Studion", "from": "2022-11-18T09:00", "to": "2022-11-18T09:45")", "a"},
        {R"("room": "Studion", "from": "2022-11-18T09:01", "to": "2022-11-18T10:15")", "b"},
        {R"("room": "Studion", "from": "2022-11-18T09:00", "to": "2022-11-18T09:44")", "",
         "there is no session in the room \"Studion\" at that time"},
        {R"("room": "Studion", "from": "2022-11-18T09:00", "to": "2022-11-18T10:15")", "",
         "2 sessions are in the room"},
        {R"("room": "Studion", "from": "2022-11-18T09:00", "to": "2022-11-18T10:15", "every": true)", "ab"},
        {R"("room": "Studion", "from": "2022-11-18", "to": "2022-11-18", "every": true)", "ab"},
        {R"("room": "Studion", "from": "2022-11-19")", "e"},
        {R"("room": "Studion", "to": "2022-11-18T09:45")", "a"},
        {R"("room": "Studion", "start": "09:45")", "b"},
        {R"("room": "Studion", "start": "2022-11-18", "every": true)", "ab"},
        {R"("room": "Studion", "from": "14:00", "to": "17:00")", "e"},
        {R"("room": "Studio", "start": "09:45")", "",
         "there is no room \"Studio\"; did you mean \"Studion\"?"},
        {R"("room": "Studion")", "abe"},
    };
    for (const Case& test : cases) expect(test);
}

TEST(AnnotationMatch, RepeatedIdsAndRoomNamesAreToldApart) {
    Program program = test::two_days();
    program.sessions[3].id = "b";
    program.sessions[3].number.clear();
    program.rooms.push_back({"s2", "Studion", "", {}});
    const auto ids = [&](const std::string& members) {
        const auto result = test::row(members + R"(, "set": {"note": "n"})", program);
        return test::noted(result.program) + (result.findings.empty() ? "" : "!");
    };
    EXPECT_EQ(ids(R"("session": "b")"), "!");
    EXPECT_EQ(ids(R"("session": "b", "start": "2022-11-19T09:45")"), "b");
    EXPECT_EQ(ids(R"("session": "b", "title": "Fika", "room": "Galleriet")"), "b");
    EXPECT_EQ(ids(R"("room": "s", "start": "09:00")"), "a");
    EXPECT_EQ(ids(R"("room": "Studion", "start": "09:00")"), "!");
}

TEST(AnnotationMatch, WallTimesOfAChangedClockAreRead) {
    Program program = test::two_days();
    program.sessions.resize(2);
    // The clocks go back from 03:00 to 02:00: half past two comes twice.
    program.sessions[0].title = program.sessions[1].title = "Natt";
    program.sessions[0].start = test::at("2022-10-30T00:30:00Z");
    program.sessions[1].start = test::at("2022-10-30T01:30:00Z");
    const auto ids = [&](const std::string& start) {
        return test::noted(
            test::row(R"("title": "Natt", "start": ")" + start + R"(", "set": {"note": "n"})", program)
                .program);
    };
    EXPECT_EQ(ids("2022-10-30T02:30"), "");
    EXPECT_EQ(ids("2022-10-30T02:30+02:00"), "a");
    EXPECT_EQ(ids("2022-10-30T02:30+01:00"), "b");
}

TEST(AnnotationMatch, RowsNameSessionsAsTheFeedHasThem) {
    const auto result = test::annotated(R"({"annotations": [
        {"title": "Avslutning", "set": {"title": "Final"}}, {"title": "Avslutning", "set": {"note": "n"}}]})");
    EXPECT_EQ(result["e"].title, "Final");
    EXPECT_EQ(result["e"].note, "n");
    EXPECT_EQ(test::all(result.findings), "");
}

TEST(AnnotationMatch, TenThousandRowsOnAHundredThousandSessionsAreQuick) {
    Program program = test::two_days();
    const Session one = program.sessions.front();
    for (int i = 0; i < 100'000; ++i) {
        program.sessions.push_back(one);
        program.sessions.back().id = "id-" + std::to_string(i);
        program.sessions.back().title = "Titel nummer " + std::to_string(i);
    }
    std::string rows;
    for (int i = 0; i < 10'000; ++i) {
        rows += (i == 0 ? "" : ",");
        rows += i % 2 == 0 ? R"({"session": "id-)" + std::to_string(i) + '"'
                           : R"({"title": "Titel nummer )" + std::to_string(i) + "x\"";
        rows += R"(, "set": {"note": "n"}})";
    }
    const auto began = std::chrono::steady_clock::now();
    const auto result = test::annotated(R"({"annotations": [)" + rows + "]}", program);
    const auto took = std::chrono::steady_clock::now() - began;
    EXPECT_EQ(std::ranges::count(result.program.sessions, std::string("n"), &Session::note), 5000);
    EXPECT_TRUE(test::mentions(result.findings, "4000 more findings"));
    // Far above what it takes, for slow machines and sanitizers; quadratic work takes minutes.
    EXPECT_LT(took, std::chrono::seconds{30});
}

TEST(AnnotationMatch, TooMuchWorkIsRefusedAndSaid) {
    Program program = test::two_days();
    const Session one = program.sessions.front();
    program.sessions.assign(10'000, one);
    std::string rows;
    for (int i = 0; i < 2'100; ++i) rows += R"({"room": "s", "start": "23:00", "set": {"note": "n"}},)";
    rows += R"({"room": "s", "add": {"tags": ["n"]}})";
    const auto narrow = test::annotated(R"({"annotations": [)" + rows + "]}", program);
    EXPECT_TRUE(test::mentions(narrow.findings, "more findings"));
    EXPECT_EQ(narrow.program, program);
    rows.clear();
    for (int i = 0; i < 25; ++i)
        rows += (i == 0 ? "" : ",") + std::string(R"({"room": "s", "add": {"tags": ["t)") +
                std::to_string(i) + "\"]}}";
    const auto wide = test::annotated(R"({"annotations": [)" + rows + "]}", program);
    EXPECT_EQ(wide.program.sessions.back().tags.size(), 3U);
    EXPECT_TRUE(
        test::mentions(wide.findings, "more than 20000 changes to sessions; this row and those after it"));
}

}  // namespace
}  // namespace kiosk::feed
