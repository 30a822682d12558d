#include "annotations_helpers.hpp"

namespace kiosk::feed {
namespace {

using Kind = Status::Kind;

TEST(AnnotationPatch, SetIsAMergePatchOnTheSession) {
    const struct {
        const char *id, *set;
        bool (*holds)(const Session&);
    } cases[] = {
        {"a", R"("note": "Hörlurar  i foajén")",
         [](const Session& s) { return s.note == "Hörlurar i foajén"; }},
        {"a", R"("stream": null)", [](const Session& s) { return !s.stream; }},
        {"a", R"("stream": {"title": "Se direkt"})",
         [](const Session& s) {
             return s.stream == Stream{"https://example.org/live", "Se direkt"};
         }},
        {"b", R"("stream": true)", [](const Session& s) { return s.stream == Stream(); }},
        {"a", R"("access": ["captions"])",
         [](const Session& s) {
             return s.access == Access{{AccessKind::captions, ""}};
         }},
        {"a", R"("access": null, "tags": null)",
         [](const Session& s) { return s.access.empty() && s.tags.empty(); }},
        {"a", R"("people": ["A"])",
         [](const Session& s) { return s.people.size() == 1 && s.people[0].name == "A"; }},
        {"e", R"("status": {"reason": "Snö"})",
         [](const Session& s) {
             return s.status == Status{Kind::cancelled, "Snö", {}, {}};
         }},
        {"e", R"("status": null)", [](const Session& s) { return s.status == Status(); }},
        {"a", R"("status": {"kind": "moved", "moved_from": "Studion"}, "room": "Galleriet")",
         [](const Session& s) { return s.room == "g" && s.status.moved_from == "s"; }},
        {"a", R"("start": "2022-11-18T11:00", "end": "12:00")",
         [](const Session& s) {
             return s.start == test::at("2022-11-18T10:00Z") && s.end - s.start == std::chrono::hours{1};
         }},
        {"a", R"("duration": 30)",
         [](const Session& s) { return s.end - s.start == std::chrono::minutes{30}; }},
        {"a", R"("track": {"color": "#ff0000", "name": "X"}, "plenum": true, "recording": "no")",
         [](const Session& s) {
             return s.track && s.track->color && s.plenum && s.recording == Recording::no;
         }},
        {"a", R"("title": "Nytt")", [](const Session& s) { return s.title == "Nytt" && s.number == "49"; }},
    };
    for (const auto& test : cases) {
        const auto result =
            test::row(std::string(R"("session": ")") + test.id + R"(", "set": {)" + test.set + "}");
        EXPECT_TRUE(test.holds(result[test.id])) << test.set;
        EXPECT_EQ(test::all(result.findings), "") << test.set;
    }
}

TEST(AnnotationPatch, WhatStaffSayIsToldLongerThanTheMarkOfAnEarlierChange) {
    Program program = test::two_days();
    for (Session& session : program.sessions) {
        if (session.id == "a") session.status = {Kind::moved, "", "s", {}, session.end};
    }
    const auto result =
        test::row(R"("session": "a", "set": {"status": {"kind": "delayed", "reason": "Snö"}})", program);
    EXPECT_EQ(result["a"].status, (Status{Kind::delayed, "Snö", "s", {}}));
}

TEST(AnnotationPatch, FaultyValuesAreFindingsAndTheSessionKeepsWhatItHad) {
    const Program before = test::two_days();
    const struct {
        const char *set, *finding;
    } cases[] = {
        {R"("noet": "x")", "unknown key \"noet\"; did you mean \"note\"?"},
        {R"("id": "z")", "unknown key \"id\""},
        {R"("title": null)", "a session cannot be without title; left as it was"},
        {R"("start": null)", "a session cannot be without start; left as it was"},
        {R"("end": null)", "a session cannot be without end; left as it was"},
        {R"("title": "")", "no title; left as it was"},
        {R"("start": "soon")",
         "start \"soon\": not a date and time such as 2022-11-18T09:00; left as it was"},
        {R"("start": "2022-11-18T23:00")", "it ends before it has begun"},
        {R"("access": "captions")", "access is a text, not a list; left as it was"},
        {R"("access": ["caption"])",
         "the access service \"caption\" is unknown; left as it was; did you mean \"captions\"?"},
        {R"("stream": "ftp://a.org")", "stream \"ftp://a.org\" is no web address; left as it was"},
        {R"("stream": {"ur": "https://a.org"})", "unknown key \"ur\"; left as it was; did you mean \"url\"?"},
        {R"("status": "canceled")",
         "status \"canceled\" is unknown; left as it was; did you mean \"cancelled\"?"},
        {R"("recording": "maybe")", "recording is none of \"yes\", \"no\" and \"unknown\"; left as it was"},
        {R"("location": "Plan 3")", "\"location\" belongs to a room, and this row names a session; left out"},
    };
    for (const auto& test : cases) {
        const auto alone = test::row(std::string(R"("session": "49", "set": {)") + test.set + "}", before);
        EXPECT_EQ(alone.program, before) << test.set;
        EXPECT_TRUE(test::mentions(alone.findings, test.finding)) << test::all(alone.findings);
        const auto beside =
            test::row(std::string(R"("session": "49", "set": {"note": "n", )") + test.set + "}", before);
        EXPECT_EQ(test::noted(beside.program), "a") << test.set;
        EXPECT_TRUE(test::mentions(beside.findings, test.finding)) << test::all(beside.findings);
    }
}

TEST(AnnotationPatch, FindingsNameRowAndSession) {
    const auto result = test::row(R"("session": "49", "set": {"people": [{"rol": "x"}]})");
    EXPECT_TRUE(test::mentions(result.findings, "annotation 1 (\"49\"), set \"people\", person 1"))
        << test::all(result.findings);
}

TEST(AnnotationPatch, UnknownRoomIsAddedAndTold) {
    const auto result = test::row(R"("session": "49", "set": {"room": "Studio"})");
    EXPECT_EQ(result["a"].room, "Studio");
    ASSERT_EQ(result.program.rooms.size(), 3U);
    EXPECT_EQ(result.program.rooms.back().name, "Studio");
    EXPECT_TRUE(test::mentions(
        result.findings, "the room \"Studio\" is not in the programme; added; did you mean \"Studion\"?"));
    EXPECT_EQ(result.findings.size(), 1U);
}

TEST(AnnotationPatch, ListsAreAddedToAndTakenFrom) {
    const auto result = test::row(R"("session": "49",
        "remove": {"access": ["spoken-interpretation"], "tags": ["BOENDE"], "people": ["fathia mountagui"]},
        "add": {"access": ["captions", {"service": "spoken-interpretation", "language": "ar"}], "tags": ["x", "X"],
                "people": [{"name": "Lena Ek", "role": "interpreter"}, {"name": "markus haile", "organisation": "Sensus"}],
                "organisers": ["O"]})");
    const Session& session = result["a"];
    EXPECT_EQ(session.access,
              (Access{{AccessKind::captions, ""}, {AccessKind::spoken_interpretation, "ar"}}));
    EXPECT_EQ(session.tags, std::vector<std::string>{"x"});
    EXPECT_EQ(session.organisers, std::vector<std::string>{"O"});
    EXPECT_EQ(session.people, (std::vector<Person>{{"", "Markus Haile", "", "Sensus", ""},
                                                   {"", "Lena Ek", "interpreter", "", ""}}));
    EXPECT_EQ(test::all(result.findings), "");
}

TEST(AnnotationPatch, FaultsInListsAreFindings) {
    const struct {
        const char *row, *finding;
    } cases[] = {
        {R"("add": {"access": ["captionz"], "tags": ["n"]})",
         "the access service \"captionz\" is unknown; left out"},
        {R"("add": {"access": "captions", "tags": ["n"]})", "access is a text, not a list; left out"},
        {R"("add": {"note": ["x"], "tags": ["n"]})", "unknown key \"note\""},
        {R"("add": {"people": [{"role": "host"}], "tags": ["n"]})", "add, person 1"},
        {R"("add": {"people": ["Markus Hale"], "tags": ["n"]})",
         "\"Markus Hale\" is added; did you mean \"Markus Haile\"?"},
    };
    for (const auto& test : cases) {
        const auto result = test::row(std::string(R"("session": "49", )") + test.row);
        EXPECT_TRUE(test::mentions(result.findings, test.finding)) << test.row << '\n'
                                                                   << test::all(result.findings);
        EXPECT_EQ(result["a"].tags.back(), "n") << test.row;
    }
}

TEST(AnnotationPatch, RolesAreGivenToThePeopleWhoAreThere) {
    const auto result = test::row(
        R"("session": "49", "roles": {"markus  haile": "moderator", "Fathia Montagui": "speaker", "Nobody": "host"})");
    EXPECT_EQ(result["a"].people.front(), (Person{"", "Markus Haile", "moderator", "", ""}));
    EXPECT_EQ(result["a"].people.size(), 2U);
    EXPECT_TRUE(test::mentions(
        result.findings, "nobody there is called \"Fathia Montagui\"; did you mean \"Fathia Mountagui\"?"));
    EXPECT_TRUE(test::mentions(result.findings,
                               "nobody there is called \"Nobody\"; to put somebody in, use \"add\""));
}

TEST(AnnotationPatch, RoomAsAWholeTakesItsOwnAndItsSessionsTheRest) {
    const auto result = test::row(R"("room": "Studion",
        "set": {"location": "Plan 3", "name": "Studio Ett", "access": ["step-free"], "stream": "https://a.org/s", "title": "X"},
        "add": {"access": ["hearing-loop"], "tags": ["t"]})");
    EXPECT_EQ(result.program.rooms[0].name, "Studio Ett");
    EXPECT_EQ(result.program.rooms[0].location, "Plan 3");
    EXPECT_EQ(result.program.rooms[0].access,
              (Access{{AccessKind::hearing_loop, ""}, {AccessKind::step_free, ""}}));
    EXPECT_EQ(result["b"].stream, (Stream{"https://a.org/s", ""}));
    EXPECT_EQ(result["e"].tags, std::vector<std::string>{"t"});
    EXPECT_TRUE(result["b"].access.empty());
    EXPECT_FALSE(result["c"].stream.has_value());
    EXPECT_EQ(result["b"].title, "Fika");
    EXPECT_EQ(result.findings.size(), 1U);
    EXPECT_TRUE(
        test::mentions(result.findings, "\"title\" cannot be the same for all sessions of a room; left out"));

    const auto faulty =
        test::row(R"("room": "Studion", "set": {"location": [1], "name": null, "access": ["x"]})");
    EXPECT_EQ(faulty.program, test::two_days());
    EXPECT_EQ(test::warnings(faulty.findings), 3U) << test::all(faulty.findings);
}

TEST(AnnotationPatch, AFaultInARoomIsToldOnce) {
    const auto result = test::row(
        R"("room": "Studion", "set": {"stream": "ftp://a.org"}, "roles": {"Markus Haile": "host"})");
    EXPECT_EQ(result.findings.size(), 1U) << test::all(result.findings);
    EXPECT_EQ(result["a"].people.front().role, "host");
}

TEST(AnnotationPatch, SessionThatEndsBeforeItBeginsMayBeAnnotated) {
    Program program = test::two_days();
    program.sessions[0].end = program.sessions[0].start;
    const auto result = test::row(R"("session": "49", "set": {"note": "n"})", program);
    EXPECT_EQ(test::noted(result.program), "a");
    EXPECT_EQ(test::all(result.findings), "");
}

}  // namespace
}  // namespace kiosk::feed
