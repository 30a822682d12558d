#include "schedule/day_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Titles {
    std::vector<std::string> running, upcoming;
    std::optional<EventDay> day;
};

Titles rest(const ProgramBuilder& builder, std::string_view when, std::vector<RoomIndex> rooms = {0, 1},
            const std::function<bool(const Session&)>& wanted = {}) {
    const DayList list =
        rest_of_day(builder.program, rooms, at(when, builder.program.zone), std::chrono::hours{4}, wanted);
    return {builder.titles(list.running), builder.titles(list.upcoming), list.day};
}

EventDay day(int of_november) {
    return std::chrono::local_days{std::chrono::year{2022} / 11 / of_november};
}

ProgramBuilder two_rooms() {
    ProgramBuilder builder({"A", "B"});
    builder.add("late in A", "2022-11-18T11:00", "2022-11-18T12:00", "A");
    builder.add("first in B", "2022-11-18T09:00", "2022-11-18T10:00", "B");
    builder.add("first in A", "2022-11-18T09:00", "2022-11-18T10:30", "A");
    builder.add("second in B", "2022-11-18T10:00", "2022-11-18T11:00", "B");
    builder.add("tomorrow", "2022-11-19T09:00", "2022-11-19T10:00", "B");
    return builder;
}

TEST(RestOfDay, HasWhatRunsAndWhatStartsLaterTodayByStartAndRoom) {
    const ProgramBuilder builder = two_rooms();
    const Titles before = rest(builder, "2022-11-18T08:59:59");
    EXPECT_THAT(before.running, IsEmpty());
    EXPECT_THAT(before.upcoming, ElementsAre("first in A", "first in B", "second in B", "late in A"));
    const Titles begun = rest(builder, "2022-11-18T09:00");
    EXPECT_THAT(begun.running, ElementsAre("first in A", "first in B"));
    EXPECT_THAT(begun.upcoming, ElementsAre("second in B", "late in A"));
    EXPECT_EQ(begun.day, day(18));
    EXPECT_THAT(rest(builder, "2022-11-18T10:00").running, ElementsAre("first in A", "second in B"));
}

TEST(RestOfDay, HasWhatRunsByRoomWheneverItBegan) {
    ProgramBuilder builder = two_rooms();
    builder.add("all day in B", "2022-11-18T08:00", "2022-11-18T18:00", "B");
    EXPECT_THAT(rest(builder, "2022-11-18T11:30").running, ElementsAre("late in A", "all day in B"));
}

TEST(RestOfDay, FollowsTheOrderOfTheRoomsAskedForAndLeavesOutOthers) {
    const ProgramBuilder builder = two_rooms();
    EXPECT_THAT(rest(builder, "2022-11-18T09:00", {1, 0}).running, ElementsAre("first in B", "first in A"));
    EXPECT_THAT(rest(builder, "2022-11-18T09:00", {1}).running, ElementsAre("first in B"));
    EXPECT_FALSE(rest(builder, "2022-11-18T09:00", {}).day.has_value());
}

TEST(RestOfDay, GoesOnToTheNextDayThatHasAny) {
    const ProgramBuilder builder = two_rooms();
    const Titles evening = rest(builder, "2022-11-18T12:00");
    EXPECT_EQ(evening.day, day(19));
    EXPECT_THAT(evening.upcoming, ElementsAre("tomorrow"));
    EXPECT_FALSE(rest(builder, "2022-11-19T10:00").day.has_value());
}

TEST(RestOfDay, CountsANightToTheEveningBefore) {
    ProgramBuilder builder({"A", "B"});
    builder.add("night", "2022-11-19T01:00", "2022-11-19T05:00");
    builder.add("morning", "2022-11-19T09:00", "2022-11-19T10:00");
    EXPECT_THAT(rest(builder, "2022-11-18T23:00").upcoming, ElementsAre("night"));
    const Titles small_hours = rest(builder, "2022-11-19T04:30");
    EXPECT_EQ(small_hours.day, day(19));
    EXPECT_THAT(small_hours.running, ElementsAre("night")) << "still runs, though its day is over";
    EXPECT_THAT(small_hours.upcoming, ElementsAre("morning"));
}

TEST(RestOfDay, HasASessionForEverybodyOnceAndWhereverItIsHeld) {
    ProgramBuilder builder({"A", "B", "C"});
    builder.add("lunch", "2022-11-18T12:00", "2022-11-18T13:00", "").plenum = true;
    builder.add("opening", "2022-11-18T12:00", "2022-11-18T13:00", "C").plenum = true;
    builder.add("talk", "2022-11-18T12:00", "2022-11-18T13:00", "B");
    EXPECT_THAT(rest(builder, "2022-11-18T11:00").upcoming, ElementsAre("talk", "lunch", "opening"));
}

TEST(RestOfDay, HasOnlyWhatIsWanted) {
    ProgramBuilder builder = two_rooms();
    builder.program.sessions[4].stream = Stream{"https://live.example.org", ""};
    const Titles streamed = rest(builder, "2022-11-18T09:00", {0, 1},
                                 [](const Session& session) { return session.stream.has_value(); });
    EXPECT_THAT(streamed.upcoming, ElementsAre("tomorrow"));
    EXPECT_EQ(streamed.day, day(19));
}

TEST(RestOfDay, AnnouncesASessionWithoutLengthUntilItsStart) {
    ProgramBuilder builder({"A", "B"});
    builder.add("instant", "2022-11-18T09:00", "2022-11-18T09:00");
    EXPECT_THAT(rest(builder, "2022-11-18T08:59:59").upcoming, ElementsAre("instant"));
    EXPECT_FALSE(rest(builder, "2022-11-18T09:00").day.has_value());
}

}  // namespace
}  // namespace kiosk::schedule
