#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "app/fleet/fleet_notices.hpp"
#include "app/fleet/fleet_table.hpp"
#include "app/sources/assembler.hpp"
#include "app/sources/sources.hpp"
#include "app/status/status_text.hpp"
#include "programme.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Told : testing::Test {
    Told() { std::filesystem::remove_all(folder); }

    // Whoever starts on this machine: "topic document", with "again" for what was known before.
    FleetNotices& begun(FleetNotices& notices, const std::vector<std::string>& topics = {"a", "b"}) {
        notices.use(folder, topics);
        notices.attach(
            [this](const std::string& topic, std::string_view document, bool known) -> Result<void> {
                if (document == "bad") return fail("no notices");
                handed.push_back(topic + " " + std::string(document) + (known ? " again" : ""));
                return {};
            });
        return notices;
    }

    std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "kiosk-fleet-notices";
    std::vector<std::string> handed;
};

TEST_F(Told, AreHandedOnOnceAndKeptOverRestarts) {
    FleetNotices first;
    begun(first);
    ASSERT_TRUE(first.take("a", "one"));
    ASSERT_TRUE(first.take("a", "one"));
    EXPECT_THAT(handed, ElementsAre("a one"));
    handed.clear();
    FleetNotices second;
    begun(second);
    EXPECT_THAT(handed, ElementsAre("a one again"));
}

TEST_F(Told, ABadDocumentLeavesTheLastGoodOne) {
    FleetNotices notices;
    begun(notices);
    ASSERT_TRUE(notices.take("a", "one"));
    EXPECT_FALSE(notices.take("a", "bad"));
    handed.clear();
    FleetNotices after;
    begun(after);
    EXPECT_THAT(handed, ElementsAre("a one again"));
}

TEST_F(Told, AnEmptyDocumentStandsForNoNotices) {
    FleetNotices notices;
    begun(notices);
    ASSERT_TRUE(notices.take("a", ""));
    EXPECT_THAT(handed, ElementsAre("a {}"));
}

TEST_F(Told, WhatTheBrokerHasNotAnyMoreIsTakenAwayAfterAWhile) {
    FleetNotices notices;
    begun(notices);
    ASSERT_TRUE(notices.take("a", "one"));
    ASSERT_TRUE(notices.take("b", "two"));
    handed.clear();
    notices.connected(100s);
    ASSERT_TRUE(notices.take("b", "two"));
    notices.settle(109s);
    EXPECT_THAT(handed, IsEmpty());
    notices.settle(110s);
    notices.settle(120s);
    EXPECT_THAT(handed, ElementsAre("a {}"));
}

TEST_F(Told, TopicsThatAreNotOursAnyMoreAreTakenAway) {
    FleetNotices notices;
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
                                       "shown": {"view": "door", "page": 1, "pages": 2, "language": "sv"}})");
    take_status(statuses, "wall-2",
                R"({"online": true, "written": "2022-11-18T09:00:00Z", "errors": ["a\u001b[2J"]})");
    take_status(statuses, "wall-3", R"({"online": false})");
    take_status(statuses, "wall-4", "{broken");
    take_status(statuses, "wall-5", "[]");
    const std::string table = fleet_table(statuses, utc("10:00:00"));
    EXPECT_THAT(
        table, testing::MatchesRegex("SCREEN .*\nwall-1 +ok +1.0 +door 1/2 .sv.\n"
                                     "wall-2 +silent for 1 h 0 min 0 s.*\n  - a.\\[2J\nwall-3 +OFFLINE *\n"));
    EXPECT_THAT(table, Not(HasSubstr("\x1b")));
    take_status(statuses, "wall-1", "");
    EXPECT_FALSE(statuses.contains("wall-1"));
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
