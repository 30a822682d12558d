#include "schedule/notices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

NoticeTime times(std::string_view from, std::string_view until) {
    NoticeTime time;
    if (!from.empty()) time.from = parse_timestamp(from).value();
    if (!until.empty()) time.until = parse_timestamp(until).value();
    return time;
}

struct NoticesAtTheVenue : testing::Test {
    ProgramBuilder venue{"Studion", "Kongress"};
    Notices notices;
    Audience door{{"Studion"}, false};

    Instant at(std::string_view text) const { return schedule::at(text, venue.program.zone); }
    void announce(std::string_view from, std::string_view until, std::vector<std::string> rooms = {},
                  int weight = 0) {
        Announcement one;
        one.time = times(from, until);
        one.rooms = std::move(rooms);
        one.weight = weight;
        notices.announcements.push_back(one);
    }
    void emergency(Emergency::Mode mode, std::vector<std::string> rooms = {}) {
        Emergency one;
        one.mode = mode;
        one.rooms = std::move(rooms);
        one.time = times("2022-11-18T09:00", "");
        notices.emergencies.push_back(one);
    }
    NoticesInForce now(std::string_view text) const {
        return in_force(notices, venue.program, door, at(text), 4h);
    }
};

TEST_F(NoticesAtTheVenue, HoldFromTheirFirstSecondUpToTheirLast) {
    announce("2022-11-18T12:00", "2022-11-18T13:00");
    EXPECT_THAT(now("2022-11-18T11:59:59").announcements, IsEmpty());
    EXPECT_EQ(now("2022-11-18T11:59:59").changes_at, at("2022-11-18T12:00"));
    EXPECT_THAT(now("2022-11-18T12:00").announcements, ElementsAre(0));
    EXPECT_EQ(now("2022-11-18T12:00").changes_at, at("2022-11-18T13:00"));
    EXPECT_THAT(now("2022-11-18T12:59:59").announcements, ElementsAre(0));
    EXPECT_THAT(now("2022-11-18T13:00").announcements, IsEmpty());
    EXPECT_EQ(now("2022-11-18T13:00").changes_at, Instant::max());
}

TEST_F(NoticesAtTheVenue, WithoutAnEndStandToTheTurnOfTheirEventDay) {
    announce("2022-11-18T12:00", "");
    EXPECT_THAT(now("2022-11-19T03:59:59").announcements, ElementsAre(0));
    EXPECT_THAT(now("2022-11-19T04:00").announcements, IsEmpty());
}

TEST_F(NoticesAtTheVenue, OfTheNightBelongToTheEvening) {
    announce("2022-11-19T03:30", "");
    EXPECT_THAT(now("2022-11-19T03:59:59").announcements, ElementsAre(0));
    EXPECT_THAT(now("2022-11-19T04:00").announcements, IsEmpty());
}

TEST_F(NoticesAtTheVenue, AnEmergencyShortlyBeforeTheDayTurnsGoesOn) {
    emergency(Emergency::Mode::real);
    notices.emergencies.front().time = times("2022-11-19T03:58", "");
    EXPECT_THAT(now("2022-11-19T04:00").emergency, ElementsAre(0));
    EXPECT_THAT(now("2022-11-19T09:57:59").emergency, ElementsAre(0));
    EXPECT_THAT(now("2022-11-19T09:58").emergency, IsEmpty());
}

TEST_F(NoticesAtTheVenue, AScreenSaysWhichOneItIsForAMinuteFromWhenItHeardOfIt) {
    notices.identifications.resize(1);
    NoticeTime& time = notices.identifications.front().time;
    time = times("2022-11-18T09:00", "");
    time.seen = at("2022-11-18T09:00:40");
    EXPECT_FALSE(now("2022-11-18T08:59:59").identify);
    EXPECT_TRUE(now("2022-11-18T09:01:39").identify);
    EXPECT_EQ(now("2022-11-18T09:01:39").changes_at, at("2022-11-18T09:01:40"));
    EXPECT_FALSE(now("2022-11-18T09:01:40").identify);
    time.seen = at("2022-11-18T08:00");
    EXPECT_TRUE(now("2022-11-18T09:00:59").identify);
    EXPECT_FALSE(now("2022-11-18T09:01").identify) << "it was told of before";
    time.seen = at("2022-11-21T08:00");
    EXPECT_FALSE(now("2022-11-21T08:00:30").identify) << "it comes up days later";
    time = {};
    EXPECT_FALSE(now("2022-11-18T09:00").identify) << "seen by a clock that was wrong";
    time = times("2022-11-18T09:00", "2022-11-18T09:30");
    EXPECT_TRUE(now("2022-11-18T09:29:59").identify);
    notices.identifications.front().rooms = {"Kongress"};
    EXPECT_FALSE(now("2022-11-18T09:10").identify);
}

TEST_F(NoticesAtTheVenue, SeenByAClockThatWasWrongHoldForAsLongAsTheyStandThere) {
    announce("", "");
    EXPECT_THAT(now("2022-11-18T08:00").announcements, ElementsAre(0));
    EXPECT_THAT(now("2023-11-18T08:00").announcements, ElementsAre(0));
}

TEST_F(NoticesAtTheVenue, AnEmergencyHoldsWhileNobodyKnowsTheTime) {
    emergency(Emergency::Mode::real);
    EXPECT_THAT(now("1970-01-01T00:10").emergency, IsEmpty());
    door.without_clock = true;
    EXPECT_THAT(now("1970-01-01T00:10").emergency, ElementsAre(0));
}

TEST_F(NoticesAtTheVenue, ReachARoomByTheNameThatItHad) {
    venue.program.rooms.front().former_names = {"Biblan"};
    door.rooms = {venue.program.rooms.front().id, venue.program.rooms.front().name};
    emergency(Emergency::Mode::real, {"Biblan"});
    announce("2022-11-18T08:00", "", {"Biblan"});
    EXPECT_THAT(now("2022-11-18T10:00").emergency, ElementsAre(0));
    EXPECT_THAT(now("2022-11-18T10:00").announcements, ElementsAre(0));
}

TEST_F(NoticesAtTheVenue, WithoutAnyTimeEndWithTheDayOnWhichTheyWereFirstSeen) {
    announce("", "");
    notices.announcements.front().time.seen = at("2022-11-18T23:00");
    EXPECT_THAT(now("2022-11-18T08:00").announcements, ElementsAre(0));
    EXPECT_THAT(now("2022-11-19T03:59:59").announcements, ElementsAre(0));
    EXPECT_THAT(now("2022-11-19T04:00").announcements, IsEmpty());
}

TEST_F(NoticesAtTheVenue, MeanTheirOffsetOrElseTheEventsZone) {
    announce("2022-11-18T11:00Z", "2022-11-18T13:00");
    EXPECT_THAT(now("2022-11-18T11:59:59").announcements, IsEmpty());
    EXPECT_THAT(now("2022-11-18T12:00").announcements, ElementsAre(0));
    EXPECT_THAT(now("2022-11-18T13:00").announcements, IsEmpty());
}

TEST_F(NoticesAtTheVenue, ForRoomsStandOnTheirScreensAndOnThoseOfAllRooms) {
    announce("2022-11-18T09:00", "", {"kongress"});
    announce("2022-11-18T09:00", "", {"STUDION", "Kongress"});
    EXPECT_THAT(now("2022-11-18T10:00").announcements, ElementsAre(1));
    door = {{}, true};
    EXPECT_THAT(now("2022-11-18T10:00").announcements, ElementsAre(0, 1));
}

TEST_F(NoticesAtTheVenue, StandTheHeaviestFirst) {
    announce("2022-11-18T09:00", "", {}, 0);
    announce("2022-11-18T09:00", "", {}, 5);
    announce("2022-11-18T09:00", "", {}, 5);
    EXPECT_THAT(now("2022-11-18T10:00").announcements, ElementsAre(1, 2, 0));
}

TEST_F(NoticesAtTheVenue, OfARealEmergencyAreNotHiddenByALaterTest) {
    emergency(Emergency::Mode::real);
    emergency(Emergency::Mode::lifted);
    emergency(Emergency::Mode::test);
    EXPECT_THAT(now("2022-11-18T10:00").emergency, ElementsAre(0));
    notices.emergencies.erase(notices.emergencies.begin());
    EXPECT_THAT(now("2022-11-18T10:00").emergency, ElementsAre(0));
}

TEST_F(NoticesAtTheVenue, OfTheLastEmergencyOfAKindHold) {
    emergency(Emergency::Mode::real);
    emergency(Emergency::Mode::real);
    EXPECT_THAT(now("2022-11-18T10:00").emergency, ElementsAre(1));
    EXPECT_THAT(now("2022-11-18T08:59:59").emergency, IsEmpty());
}

TEST_F(NoticesAtTheVenue, OfAnEmergencyInAnotherRoomDoNotTakeThisScreen) {
    emergency(Emergency::Mode::real, {"Kongress"});
    EXPECT_THAT(now("2022-11-18T10:00").emergency, IsEmpty());
}

TEST_F(NoticesAtTheVenue, OfAnEmergencyInARoomThatNobodyKnowsStandEverywhere) {
    emergency(Emergency::Mode::real, {"Kongres"});
    EXPECT_THAT(now("2022-11-18T10:00").emergency, ElementsAre(0));
}

}  // namespace
}  // namespace kiosk::schedule
