#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "app/fleet/fleet_documents.hpp"
#include "app/fleet/fleet_patches.hpp"
#include "app/fleet/fleet_table.hpp"
#include "app/sources/assembler.hpp"
#include "app/sources/sources.hpp"
#include "app/status/status_text.hpp"
#include "programme.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Told : testing::Test {
    Told() { std::filesystem::remove_all(folder); }

    // Whoever starts on this machine: "topic document", with "again" for what was known before.
    FleetDocuments& begun(FleetDocuments& notices, const std::vector<std::string>& topics = {"a", "b"}) {
        notices.use(folder, topics);
        notices.attach(
            [this](const std::string& topic, std::string_view document, bool known) -> Result<void> {
                if (document == "bad") return fail("no notices");
                handed.push_back(topic + " " + std::string(document) + (known ? " again" : ""));
                return {};
            });
        return notices;
    }

    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / ("kiosk-fleet-notices-" + std::to_string(getpid()));
    std::vector<std::string> handed;
};

TEST_F(Told, AreHandedOnOnceAndKeptOverRestarts) {
    FleetDocuments first(fleet_notices());
    begun(first);
    ASSERT_TRUE(first.take("a", "one"));
    ASSERT_TRUE(first.take("a", "one"));
    EXPECT_THAT(handed, ElementsAre("a one"));
    handed.clear();
    FleetDocuments second(fleet_notices());
    begun(second);
    EXPECT_THAT(handed, ElementsAre("a one again"));
}

TEST_F(Told, ABadDocumentLeavesTheLastGoodOne) {
    FleetDocuments notices(fleet_notices());
    begun(notices);
    ASSERT_TRUE(notices.take("a", "one"));
    EXPECT_FALSE(notices.take("a", "bad"));
    handed.clear();
    FleetDocuments after(fleet_notices());
    begun(after);
    EXPECT_THAT(handed, ElementsAre("a one again"));
}

TEST_F(Told, AnEmptyDocumentStandsForNoNotices) {
    FleetDocuments notices(fleet_notices());
    begun(notices);
    ASSERT_TRUE(notices.take("a", ""));
    EXPECT_THAT(handed, ElementsAre("a {}"));
}

TEST_F(Told, WhatTheBrokerHasNotAnyMoreIsTakenAwayAfterAWhile) {
    FleetDocuments notices(fleet_notices());
    begun(notices);
    ASSERT_TRUE(notices.take("a", "one"));
    ASSERT_TRUE(notices.take("b", "two"));
    handed.clear();
    notices.lost();
    ASSERT_TRUE(notices.take("b", "two"));
    notices.subscribed(100s);
    notices.settle(109s);
    EXPECT_THAT(handed, IsEmpty());
    notices.settle(110s);
    notices.settle(120s);
    EXPECT_THAT(handed, ElementsAre("a {}"));
}

TEST_F(Told, ABrokerThatIsAwayOrRefusesTakesNothingAway) {
    FleetDocuments notices(fleet_notices());
    begun(notices);
    ASSERT_TRUE(notices.take("a", "one"));
    handed.clear();
    notices.lost();
    notices.settle(100s);
    notices.subscribed(100s);
    notices.lost();
    notices.settle(200s);
    EXPECT_THAT(handed, IsEmpty());
}

TEST_F(Told, ARealEmergencyEndsWhenStaffSaySoAndNotByAbsence) {
    const std::string fire = R"({"emergency": {"kind": "fire"}})";
    const std::string trial = R"({"emergency": {"kind": "fire", "mode": "test"}})";
    FleetDocuments notices(fleet_notices());
    begun(notices);
    ASSERT_TRUE(notices.take("a", fire));
    ASSERT_TRUE(notices.take("b", trial));
    handed.clear();
    notices.lost();
    notices.subscribed(100s);
    notices.settle(200s);
    EXPECT_THAT(handed, ElementsAre("b {}"));
    handed.clear();
    FleetDocuments after(fleet_notices());
    begun(after);
    EXPECT_THAT(handed, Contains("a " + fire + " again"));
    ASSERT_TRUE(after.take("a", ""));
    EXPECT_EQ(handed.back(), "a {}");
}

TEST_F(Told, WhatComesUnderOtherTopicsIsLeftOut) {
    FleetDocuments notices(fleet_notices());
    begun(notices, {"a"});
    ASSERT_TRUE(notices.take("b", "two"));
    EXPECT_THAT(handed, IsEmpty());
}

// The names of the patches in use, and what they say.
struct Patched : testing::Test {
    Patched() { std::filesystem::remove_all(folder); }

    FleetDocuments& begun(FleetDocuments& documents, const std::vector<std::string>& topics) {
        documents.attach([this](const std::string& topic, std::string_view patch, bool) {
            return patches.take(topic, patch);
        });
        documents.use(folder, topics);
        return documents;
    }

    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / ("kiosk-fleet-patches-" + std::to_string(getpid()));
    std::vector<std::string> used;
    FleetPatches patches{[this](const std::vector<config::Patch>& all) -> Result<void> {
        std::vector<std::string> words;
        for (const config::Patch& one : all) {
            if (one.text == "bad") return fail("no patch");
            words.push_back(one.name + " " + one.text);
        }
        used = std::move(words);
        return {};
    }};
};

TEST_F(Patched, AreUsedFromTheBroadestToTheOwnOneAndKeptOverRestarts) {
    const std::vector<std::string> topics{"v/all/config", "v/groups/g/config", "v/screens/s/config"};
    FleetDocuments first(fleet_patches());
    begun(first, topics);
    ASSERT_TRUE(first.take(topics[2], "own"));
    ASSERT_TRUE(first.take(topics[1], "group"));
    ASSERT_TRUE(first.take(topics[0], "all"));
    EXPECT_FALSE(first.take(topics[0], "bad"));
    const std::vector<std::string> all{"v/all/config all", "v/groups/g/config group",
                                       "v/screens/s/config own"};
    EXPECT_EQ(used, all);
    used.clear();
    FleetDocuments second(fleet_patches());
    begun(second, topics);
    EXPECT_EQ(used, all);
}

TEST_F(Patched, GoWithTheirTopicAndWhenTheBrokerHasThemNotAnyMore) {
    FleetDocuments documents(fleet_patches());
    begun(documents, {"v/all/config", "v/groups/g/config"});
    ASSERT_TRUE(documents.take("v/all/config", "all"));
    ASSERT_TRUE(documents.take("v/groups/g/config", "group"));
    documents.use(folder, {"v/all/config", "v/groups/other/config"});
    EXPECT_THAT(used, ElementsAre("v/all/config all"));
    documents.subscribed(100s);
    documents.settle(110s);
    EXPECT_THAT(used, IsEmpty());
}

TEST_F(Told, TopicsThatAreNotOursAnyMoreAreTakenAway) {
    FleetDocuments notices(fleet_notices());
    begun(notices);
    ASSERT_TRUE(notices.take("a", "one"));
    ASSERT_TRUE(notices.take("b", "two"));
    handed.clear();
    notices.use(folder, {"b"});
    EXPECT_THAT(handed, ElementsAre("a {}", "b two"));
}

// Notices of a file and those of a fleet hold side by side.
TEST(NoticesOfSeveral, AreJoinedAndEachKeepsItsLastGoodOnes) {
    const app::Setup setup =
        setup_of(R"({"feed": "feed.json", "notices": "notices.json", "mqtt": {"host": "broker"}})");
    Assembler assembler(setup);
    const Source polled = sources(setup).back();
    ASSERT_EQ(polled.kind, Source::Kind::notices);
    const Instant at = utc("08:00:00");
    ASSERT_TRUE(assembler.take_notices(polled, R"({"announcements": [{"text": "Of the file"}]})", at));
    const auto both =
        assembler.take_notices("v/all/notices", R"({"announcements": [{"text": "Of the fleet"}]})", at);
    ASSERT_TRUE(both);
    EXPECT_EQ((*both)->notices.announcements.size(), 2U);
    EXPECT_FALSE(assembler.take_notices("v/all/notices", "{", at));
    const auto one = assembler.take_notices(polled, "{}", at);
    ASSERT_TRUE(one);
    ASSERT_EQ((*one)->notices.announcements.size(), 1U);
    EXPECT_EQ((*one)->notices.announcements.front().text.at(""), "Of the fleet");
    EXPECT_THAT((*one)->notices.announcements.front().where, HasSubstr("v/all/notices"));
}

TEST(FleetTable, HasALineForEachScreenAndItsErrors) {
    FleetStatuses statuses;
    take_status(statuses, "wall-1", R"({"online": true, "written": "2022-11-18T09:59:00Z", "version": "1.0",
                                       "shown": {"view": "door", "page": 1, "pages": 2, "language": "sv"}})",
                {});
    take_status(statuses, "wall-2",
                R"({"online": true, "written": "2022-11-18T09:00:00Z", "errors": ["a\u001b[2J"]})", {});
    take_status(statuses, "wall-3", R"({"online": false})", {});
    take_status(statuses, "wall-4", "{broken", {});
    take_status(statuses, "wall-5", "[]", {});
    const std::string table = fleet_table(statuses, utc("10:00:00"));
    EXPECT_THAT(
        table, testing::MatchesRegex("SCREEN .*\nwall-1 +ok +1.0 +door 1/2 .sv.\n"
                                     "wall-2 +silent for 1 h 0 min 0 s.*\n  - a.\\[2J\nwall-3 +OFFLINE *\n"));
    EXPECT_THAT(table, Not(HasSubstr("\x1b")));
    take_status(statuses, "wall-1", "", {});
    EXPECT_FALSE(statuses.contains("wall-1"));
}

TEST(FleetTable, TellsSilenceByTheClockOfWhoeverListens) {
    const std::string slow = R"({"online": true, "written": "2022-11-18T07:00:00Z"})";
    FleetStatuses statuses;
    take_status(statuses, "a", slow, utc("10:00:00"));
    EXPECT_THAT(fleet_table(statuses, utc("10:02:00")), HasSubstr("ok"));
    take_status(statuses, "a", slow, {});
    EXPECT_THAT(fleet_table(statuses, utc("10:02:00")), HasSubstr("ok"));
    EXPECT_THAT(fleet_table(statuses, utc("10:04:00")), HasSubstr("silent for 4 min"));
}

TEST(FleetTable, TakesNoStatusThatIsTooDeepOrTooLong) {
    FleetStatuses statuses;
    constexpr std::size_t levels = 100'000;
    take_status(statuses, "deep", R"({"a": )" + std::string(levels, '[') + std::string(levels, ']') + "}",
                {});
    take_status(statuses, "long", R"({"a": ")" + std::string(300'000, 'x') + "\"}", {});
    take_status(statuses, "well", R"({"a": [[[[1]]]]})", {});
    ASSERT_EQ(statuses.size(), 1U);
    EXPECT_THAT(fleet_json(statuses), HasSubstr("well"));
}

TEST(StatusText, LeavesOutWhatIsMissingOrOfAnotherKind) {
    for (const char* odd :
         {"{}", "[]", "null", R"({"shown": 3, "sources": {"a": 1}, "memory": [], "errors": [1]})",
          R"({"shown": {"rooms": [1, {"now": 2, "next": []}], "emergency": "x"}})"})
        EXPECT_THAT(status_text(nlohmann::json::parse(odd)), HasSubstr("shows")) << odd;
    EXPECT_EQ(printable("a\x1b[2Jö\xc2\x9b"), "a?[2Jö?");
    EXPECT_EQ(span_words(90061), "1 d 1 h 1 min 1 s");
}

}  // namespace
}  // namespace kiosk::app
