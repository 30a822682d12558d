#include "schedule/change_record.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using Kind = Status::Kind;
using std::chrono::hours;
using testing::ElementsAre;

// A feed whose programme changes from poll to poll.
struct Followed : testing::Test {
    ProgramBuilder feed = ProgramBuilder({"A", "B", "C"});
    Program before;
    ChangeRecord record;

    void SetUp() override {
        feed.add("other", "2022-11-18T09:00", "2022-11-18T10:00");
        feed.add("it", "2022-11-18T10:00", "2022-11-18T11:00");
        before = feed.program;
    }
    Session& it() { return feed.program.sessions[1]; }

    // What is shown after a poll at that time.
    Program poll(std::string_view when) {
        record = followed(record, before, feed.program, at(when, feed.program.zone));
        before = feed.program;
        return applied(feed.program, record);
    }
    Status status_after(std::string_view when) { return poll(when).sessions.at(1).status; }
    Instant time(std::string_view when) const { return at(when, feed.program.zone); }
};

TEST_F(Followed, AMoveKeepsTheRoomThatWasFirstAnnounced) {
    it().room = "B";
    EXPECT_EQ(status_after("2022-11-18T08:00").moved_from, "A");
    it().room = "C";
    const Status status = status_after("2022-11-18T08:10");
    EXPECT_EQ(status.kind, Kind::moved);
    EXPECT_EQ(status.moved_from, "A");
    EXPECT_EQ(status.until, time("2022-11-18T11:00"));
    it().room = "A";
    EXPECT_EQ(status_after("2022-11-18T08:20"), Status()) << "back where it was announced";
    EXPECT_TRUE(record.empty());
}

TEST_F(Followed, ANewTimeKeepsTheStartThatWasFirstAnnounced) {
    for (const int shift : {1, 2, -1}) {
        it().start = time("2022-11-18T10:00") + hours{shift};
        it().end = it().start + hours{1};
        const Status status = status_after("2022-11-18T08:00");
        EXPECT_EQ(status.kind, Kind::delayed);
        EXPECT_EQ(status.planned_start, time("2022-11-18T10:00"));
        EXPECT_EQ(status.until, time("2022-11-18T11:00"));
    }
    it().start = time("2022-11-18T10:00");
    EXPECT_EQ(status_after("2022-11-18T08:00"), Status());
}

TEST_F(Followed, ASessionMayBeMovedAndRetimedAndRenamed) {
    it().room = "B";
    it().start += hours{1};
    it().end += hours{1};
    it().title = "It, at last";
    poll("2022-11-18T08:00");
    const Session shown = applied(feed.program, record).sessions[1];
    EXPECT_TRUE(is_moved(shown));
    EXPECT_TRUE(is_retimed(shown));
    EXPECT_EQ(shown.status.planned_title, "it");
}

TEST_F(Followed, ASessionThatHasGoneStandsAtItsOldSlotUntilItComesBack) {
    it().status.reason = "Snö";
    before = feed.program;
    const Session gone = it();
    feed.program.sessions.pop_back();
    feed.program.rooms = {{"B", "B", "", {}}};
    for (const char* when : {"2022-11-18T08:00", "2022-11-18T08:10"}) {
        const Program shown = poll(when);
        ASSERT_EQ(shown.sessions.size(), 2U) << when;
        EXPECT_EQ(shown.sessions[1].title, "it");
        EXPECT_EQ(shown.sessions[1].start, gone.start);
        EXPECT_EQ(shown.sessions[1].status,
                  (Status{Kind::cancelled, "Snö", {}, {}, time("2022-11-18T11:00")}));
        EXPECT_NE(find_room_by_id(shown, "A"), nullptr) << "a door does not lose its room with its session";
    }
    feed.program.sessions.push_back(gone);
    EXPECT_EQ(poll("2022-11-18T08:20").sessions.at(1).status.kind, Kind::scheduled);
    EXPECT_TRUE(record.changes.empty());
}

TEST_F(Followed, ASessionThatComesBackElsewhereIsMoved) {
    const Session gone = it();
    feed.program.sessions.pop_back();
    poll("2022-11-18T08:00");
    feed.program.sessions.push_back(gone);
    it().room = "B";
    EXPECT_EQ(status_after("2022-11-18T08:10").moved_from, "A");
}

TEST_F(Followed, ARetimedSessionThatGoesIsCancelledWhereItStoodLast) {
    it().start += hours{4};
    it().end += hours{4};
    poll("2022-11-18T08:00");
    feed.program.sessions.pop_back();
    const Session shown = poll("2022-11-18T12:00").sessions.at(1);
    EXPECT_EQ(shown.start, time("2022-11-18T14:00"));
    EXPECT_EQ(shown.status.until, time("2022-11-18T15:00"));
}

TEST_F(Followed, WhatIsPastIsForgottenWithTheNextProgramme) {
    it().start += hours{4};
    it().end += hours{4};
    poll("2022-11-18T10:59:59");
    EXPECT_EQ(record.changes.size(), 1U);
    EXPECT_EQ(status_after("2022-11-18T11:00"), Status());
    it().start += hours{1};
    EXPECT_EQ(status_after("2022-11-18T11:10").planned_start, time("2022-11-18T14:00"))
        << "from then on it is measured by what was announced last";
}

TEST_F(Followed, ANewProgrammeForgetsEverything) {
    it().room = "B";
    poll("2022-11-18T08:00");
    for (Session& session : feed.program.sessions) session.id += " new";
    EXPECT_EQ(status_after("2022-11-18T08:10"), Status());
    EXPECT_TRUE(record.empty());
}

TEST_F(Followed, WhatTheFeedSaysWins) {
    it().room = "B";
    it().start += hours{1};
    it().status = {Kind::cancelled, "Sjukdom", {}, {}};
    EXPECT_EQ(status_after("2022-11-18T08:00"), it().status);
    it().status = {Kind::moved, "Brandlarm", "C", {}};
    const Status moved = status_after("2022-11-18T08:00");
    EXPECT_EQ(moved.moved_from, "C");
    EXPECT_EQ(moved.planned_start, time("2022-11-18T10:00")) << "the feed does not say that it is later, too";
    EXPECT_FALSE(moved.until) << "what the feed tells is told as long as it says so";
    it().status = {Kind::delayed, "", {}, {}};
    EXPECT_EQ(status_after("2022-11-18T08:00").moved_from, "A");
}

TEST_F(Followed, TheRecordOfALaterProgrammeDoesNotDoubleWhatTheStoreStillHas) {
    ChangeRecord later = record;
    Program now = feed.program;
    now.sessions.pop_back();
    later = followed(later, before, now, time("2022-11-18T08:00"));
    EXPECT_EQ(applied(before, later), before) << "killed between journal and store";
    EXPECT_EQ(applied(now, followed(later, before, now, time("2022-11-18T08:00"))).sessions.size(), 2U);
}

TEST_F(Followed, ARoomKeepsItsFormerNamesByItsId) {
    feed.program.rooms[0].name = "Stora salen";
    EXPECT_THAT(poll("2022-11-18T08:00").rooms[0].former_names, ElementsAre("A"));
    feed.program.rooms[0].name = "Aula";
    const Program shown = poll("2022-11-19T08:00");
    EXPECT_THAT(shown.rooms[0].former_names, ElementsAre("A", "Stora salen"));
    EXPECT_EQ(find_room(shown, "stora-salen"), &shown.rooms[0]);
    feed.program.rooms[0].name = "STORA SALEN";
    EXPECT_THAT(poll("2022-11-19T08:00").rooms[0].former_names, ElementsAre("A", "Aula"));
}

TEST_F(Followed, FormerNamesEndWithTheProgrammeUnlessTheRoomsAreTheSame) {
    feed.program.rooms[0].name = "Stora salen";
    feed.program.rooms[1].name = "Lilla salen";
    poll("2022-11-18T08:00");
    for (Session& session : feed.program.sessions) session.id += " new";
    feed.program.rooms[1].name = "Foajén";
    const Program shown = poll("2022-11-18T08:10");
    EXPECT_THAT(shown.rooms[0].former_names, ElementsAre("A"));
    EXPECT_TRUE(shown.rooms[1].former_names.empty()) << "the same id may mean another room";
}

TEST(FollowedFeed, AFeedThatChangesEverythingIsBounded) {
    ProgramBuilder feed;
    for (int i = 0; i < 3000; ++i) feed.add(std::to_string(i), "2022-11-18T10:00", "2022-11-18T11:00");
    const Program before = feed.program;
    for (Session& session : feed.program.sessions) session.start += std::chrono::minutes{5};
    const ChangeRecord record = followed({}, before, feed.program, at("2022-11-18T08:00", feed.program.zone));
    EXPECT_EQ(record.changes.size(), ChangeRecord::most_changes);
}

}  // namespace
}  // namespace kiosk::schedule
