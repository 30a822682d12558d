#include "schedule/overrides.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

struct OverrideOfASession : testing::Test {
    ProgramBuilder venue{"A", "B"};
    Override one;

    OverrideOfASession() { venue.add("talk", "2022-11-18T10:00", "2022-11-18T11:00"); }

    Session applied() const { return overridden(venue.program, {one}, {{0}}, {true}, "sv").sessions.front(); }
    Instant at(std::string_view text) const { return schedule::at(text, venue.program.zone); }
    bool holds(std::string_view when) const {
        return overrides_in_force(venue.program, {one}, {{0}}, at(when), 4h).front();
    }
};

TEST_F(OverrideOfASession, DelaysItAsAWhole) {
    one.delay = 15min;
    EXPECT_EQ(applied().start, at("2022-11-18T10:15"));
    EXPECT_EQ(applied().end, at("2022-11-18T11:15"));
    EXPECT_EQ(applied().status.kind, Status::Kind::delayed);
    EXPECT_EQ(applied().status.planned_start, at("2022-11-18T10:00"));
}

TEST_F(OverrideOfASession, TakesTheLastOfSeveralDelays) {
    Override first;
    first.delay = 10min;
    one.delay = 15min;
    const Program program = overridden(venue.program, {first, one}, {{0}, {0}}, {true, true}, "sv");
    EXPECT_EQ(program.sessions[0].start, at("2022-11-18T10:15"));
    EXPECT_EQ(program.sessions[0].status.planned_start, at("2022-11-18T10:00"));
}

TEST_F(OverrideOfASession, CountsADelayFromTheFirstPlan) {
    venue.program.sessions[0].status.planned_start = at("2022-11-18T09:55");
    one.delay = 15min;
    EXPECT_EQ(applied().status.planned_start, at("2022-11-18T09:55"));
}

TEST_F(OverrideOfASession, DoesNotCountTwiceOnceTheFeedFollows) {
    one.delay = 15min;
    Session& session = venue.program.sessions[0];
    const StartsWhenTold told{{{0, 0}, at("2022-11-18T10:00")}};
    const auto start_with_feed_at = [&](const char* feed) {
        session.end = at(feed) + 1h;
        session.start = at(feed);
        const Program program = before_feed_followed(venue.program, {one}, {{0}}, {true}, told);
        const Session shown = overridden(program, {one}, {{0}}, {true}, "sv").sessions[0];
        EXPECT_EQ(shown.end - shown.start, 1h);
        return shown.start;
    };
    EXPECT_EQ(start_with_feed_at("2022-11-18T10:00"), at("2022-11-18T10:15"));
    EXPECT_EQ(start_with_feed_at("2022-11-18T10:10"), at("2022-11-18T10:15"));
    EXPECT_EQ(start_with_feed_at("2022-11-18T10:15"), at("2022-11-18T10:15"));
    // Another plan than the one that staff knew.
    EXPECT_EQ(start_with_feed_at("2022-11-18T10:16"), at("2022-11-18T10:31"));
    EXPECT_EQ(start_with_feed_at("2022-11-18T09:00"), at("2022-11-18T09:15"));
}

TEST_F(OverrideOfASession, MovesItAndTellsFromWhere) {
    one.move_to = "b";
    EXPECT_EQ(applied().room, "B");
    EXPECT_EQ(applied().status.kind, Status::Kind::moved);
    EXPECT_EQ(applied().status.moved_from, "A");
}

TEST_F(OverrideOfASession, MovesItToARoomThatTheFeedDoesNotHave) {
    one.move_to = "Kapellet";
    const Program program = overridden(venue.program, {one, one}, {{0}, {0}}, {true, true}, "sv");
    ASSERT_EQ(program.rooms.size(), 3U);
    EXPECT_EQ(program.rooms.back().name, "Kapellet");
    EXPECT_EQ(program.sessions[0].room, program.rooms.back().id);
    EXPECT_EQ(program.sessions[0].status.moved_from, "A");
}

TEST_F(OverrideOfASession, ToTheRoomWhereItIsChangesNothing) {
    one.move_to = "A";
    EXPECT_EQ(applied(), venue.program.sessions[0]);
}

TEST_F(OverrideOfASession, CancelsItEvenIfItWasMovedAndDelayed) {
    one.delay = 15min;
    one.move_to = "B";
    one.cancelled = true;
    one.reason = {{"en", "Snow"}, {"sv", "Snö"}};
    EXPECT_TRUE(is_cancelled(applied()));
    EXPECT_EQ(applied().status.reason, "Snö");
}

TEST_F(OverrideOfASession, WinsOverTheFeedsCancelling) {
    venue.program.sessions[0].status = {Status::Kind::cancelled, "Sjuk", {}, {}, {}, {}, false};
    one.delay = 15min;
    EXPECT_EQ(applied().status.kind, Status::Kind::delayed);
    EXPECT_EQ(applied().status.reason, "");
}

TEST_F(OverrideOfASession, EndsItBeforeItsTimeButNeverBeforeItsBeginningOrLater) {
    one.ended = true;
    const auto end = [&](std::string_view when) {
        one.ended_at = parse_timestamp(when).value();
        return applied().end;
    };
    EXPECT_EQ(end("2022-11-18T10:40"), at("2022-11-18T10:40"));
    EXPECT_EQ(end("2022-11-18T11:40"), at("2022-11-18T11:00"));
    EXPECT_EQ(end("2022-11-18T10:00"), at("2022-11-18T11:00"));
    one.ended_at.reset();
    one.time.from = parse_timestamp("2022-11-18T10:30").value();
    EXPECT_EQ(applied().end, at("2022-11-18T10:30"));
    one.time.from.reset();
    one.time.seen = at("2022-11-18T10:20");
    EXPECT_EQ(applied().end, at("2022-11-18T10:20"));
}

TEST_F(OverrideOfASession, TellsThatItIsFullAndWhatStaffNote) {
    one.full = true;
    one.note = {{"", "Se sändningen"}};
    EXPECT_TRUE(applied().full);
    EXPECT_EQ(applied().note, "Se sändningen");
}

TEST_F(OverrideOfASession, HoldsBetweenItsTimes) {
    one.time.from = parse_timestamp("2022-11-18T09:00").value();
    one.time.until = parse_timestamp("2022-11-18T09:30").value();
    EXPECT_FALSE(holds("2022-11-18T08:59:59"));
    EXPECT_TRUE(holds("2022-11-18T09:00"));
    EXPECT_TRUE(holds("2022-11-18T09:29:59"));
    EXPECT_FALSE(holds("2022-11-18T09:30"));
}

TEST_F(OverrideOfASession, WithoutAnEndHoldsToTheEndOfTheSessionsDay) {
    one.time.from = parse_timestamp("2022-11-16T09:00").value();
    EXPECT_TRUE(holds("2022-11-19T03:59:59"));
    EXPECT_FALSE(holds("2022-11-19T04:00"));
    EXPECT_EQ(overrides_change(venue.program, {one}, {{0}}, at("2022-11-18T09:00"), 4h),
              at("2022-11-19T04:00"));
}

TEST_F(OverrideOfASession, ThatIsNoneHoldsNever) {
    EXPECT_THAT(overrides_in_force(venue.program, {one}, {{}}, at("2022-11-18T09:00"), 4h),
                ElementsAre(false));
    EXPECT_EQ(overrides_change(venue.program, {one}, {{}}, at("2022-11-18T09:00"), 4h), Instant::max());
}

}  // namespace
}  // namespace kiosk::schedule
