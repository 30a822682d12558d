#include <nlohmann/json.hpp>

#include "corpus.hpp"

namespace kiosk::feed {
namespace {

using test::minutes_of;
using test::seconds_of;
using Json = nlohmann::ordered_json;

struct Corpus : test::CorpusTest {
    Corpus() : CorpusTest("schedule-json") {}
};

struct Expected {
    const char* file;
    std::size_t sessions, rooms;
    const char* zone;
};

TEST_F(Corpus, EverySessionIsReadAtItsInstant) {
    for (const Expected& expected : {Expected{"voc-schedule__pretalx-democon.json", 36, 2, "+01:00"},
                                     Expected{"voc-schedule__pretalx-rc3.json", 48, 5, "+01:00"},
                                     Expected{"linuxwochen__ffrab2.json", 92, 8, "+02:00"}}) {
        SCOPED_TRACE(expected.file);
        const std::string text = bytes(expected.file);
        const Parsed parsed = test::parsed(text, options);
        const Program& program = parsed.program;
        EXPECT_EQ(program.sessions.size(), expected.sessions);
        EXPECT_EQ(program.rooms.size(), expected.rooms);
        EXPECT_EQ(program.zone.name(), expected.zone);

        const Json raw = Json::parse(text);
        std::size_t index = 0;
        for (const Json& day : raw["schedule"]["conference"]["days"]) {
            for (const auto& [room, events] : day["rooms"].items()) {
                for (const Json& event : events) {
                    ASSERT_LT(index, program.sessions.size());
                    const Session& session = program.sessions[index++];
                    EXPECT_EQ(session.id, event["guid"]);
                    const long long start = seconds_of(event["date"]);
                    EXPECT_EQ(session.start.time_since_epoch().count(), start) << session.title;
                    const long long end = event.contains("end") ? seconds_of(event["end"])
                                                                : start + minutes_of(event["duration"]) * 60;
                    EXPECT_EQ(session.end.time_since_epoch().count(), end) << session.title;
                    const Room* held_in = find_room_by_id(program, session.room);
                    ASSERT_NE(held_in, nullptr) << session.title;
                    EXPECT_EQ(held_in->name, room);
                    EXPECT_EQ(session.people.size(), event["persons"].size()) << session.title;
                }
            }
        }
        EXPECT_EQ(index, program.sessions.size());
    }
}

TEST_F(Corpus, ReadsBackFromOurOwnFormat) {
    for (const char* file : {"voc-schedule__pretalx-democon.json", "voc-schedule__pretalx-rc3.json",
                             "linuxwochen__ffrab2.json", "voc-schedule__invalid-example.json"}) {
        const Program program = test::parsed(bytes(file), options).program;
        const Parsed again = test::parsed(write(program));
        EXPECT_EQ(again.program, program) << file;
        EXPECT_TRUE(again.findings.empty()) << test::all(again.findings);
    }
}

TEST_F(Corpus, ZoneThatContradictsTheDatesIsAFinding) {
    EXPECT_TRUE(test::mentions(test::parsed(bytes("voc-schedule__pretalx-democon.json"), options).findings,
                               "the feed says \"UTC\""));
}

TEST_F(Corpus, InvalidExampleStillGivesItsSession) {
    const Parsed parsed = test::parsed(bytes("voc-schedule__invalid-example.json"), options);
    ASSERT_EQ(parsed.program.sessions.size(), 1U);
    const Session& session = parsed.program.sessions.front();
    EXPECT_EQ(session.title, "Internal Penetration Testing Basics");
    EXPECT_EQ(session.recording, Recording::no);
    EXPECT_EQ(session.summary.find('<'), std::string::npos);
    EXPECT_FALSE(parsed.findings.empty());
}

TEST_F(Corpus, WhatIsNoProgrammeIsNamed) {
    const struct {
        const char *file, *message;
    } cases[] = {
        {"linuxwochen__vmqn2015.json", "line 436, column 30: not valid JSON: a comma before the closing ]"},
        {"voc-schedule__submission-frab-event.json", "this is a single submission, not a programme"},
        {"voc-schedule__hub-schedule2.json", "this format needs the adapter \"schedule2\""},
    };
    for (const auto& test : cases) {
        const auto result = parse(bytes(test.file), options);
        ASSERT_FALSE(result.has_value()) << test.file;
        EXPECT_TRUE(to_string(result.error()).starts_with(test.message)) << to_string(result.error());
    }
}

TEST_F(Corpus, AccessIsReadFromNothingThatOnlyMentionsIt) {
    for (const char* file : {"voc-schedule__pretalx-democon.json", "voc-schedule__pretalx-rc3.json",
                             "linuxwochen__ffrab2.json"}) {
        for (const Session& session : test::parsed(bytes(file), options).program.sessions) {
            EXPECT_TRUE(session.access.empty()) << session.title;
            EXPECT_FALSE(session.stream.has_value()) << session.title;
        }
    }
}

}  // namespace
}  // namespace kiosk::feed
