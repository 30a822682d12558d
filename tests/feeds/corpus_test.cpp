#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "helpers.hpp"

// Real feeds, which are no part of the project: see the folder's own index.
namespace kiosk::feed {
namespace {

using Json = nlohmann::ordered_json;

std::filesystem::path corpus() {
    const char* shared = std::getenv("KIOSK_SHARED");
    const std::filesystem::path root = shared == nullptr ? KIOSK_SOURCE_DIR "/../shared" : shared;
    return root / "feeds" / "schedule-json";
}

struct Corpus : testing::Test {
    void SetUp() override {
        if (!std::filesystem::exists(corpus())) GTEST_SKIP() << "the collected feeds are not at " << corpus();
        options.access = test::shipped_table();
        options.base_url = "https://example.org/schedule.json";
    }

    std::string bytes(const char* name) const { return test::file_text((corpus() / name).string()); }

    FeedOptions options;
};

int number(const std::string& text, std::size_t at, std::size_t length) {
    return std::stoi(text.substr(at, length));
}

// Seconds since 1970 of "2020-12-14T09:00:00+01:00", by counting days: shares nothing with the parser.
long long seconds_of(const std::string& text) {
    const auto leap = [](int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; };
    constexpr int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int year = number(text, 0, 4);
    long long days = number(text, 8, 2) - 1;
    for (int y = 1970; y < year; ++y) days += leap(y) ? 366 : 365;
    for (int month = 1; month < number(text, 5, 2); ++month) {
        days += month_days[month - 1] + (month == 2 && leap(year) ? 1 : 0);
    }
    const long long offset = number(text, 20, 2) * 3600 + number(text, 23, 2) * 60;
    const long long local =
        days * 86400 + number(text, 11, 2) * 3600 + number(text, 14, 2) * 60 + number(text, 17, 2);
    return text[19] == '-' ? local + offset : local - offset;
}

long long minutes_of(const std::string& duration) {
    const std::size_t colon = duration.find(':');
    return std::stoll(duration.substr(0, colon)) * 60 + std::stoll(duration.substr(colon + 1));
}

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
        {"voc-schedule__hub-schedule2.json", "schedule.json version 2 (schedule2) cannot be read yet"},
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
