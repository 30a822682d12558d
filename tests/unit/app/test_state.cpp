#include "app/screen/state.hpp"

#include <gtest/gtest.h>

#include "programme.hpp"

namespace kiosk::app {
namespace {

using Key = KeyPressed::Key;

State with_rooms(int rooms) {
    return update({}, FeedArrived{programme(rooms)});
}

TEST(Update, KeepsTheProgrammeWhenAPollFails) {
    net::PollReport report;
    report.outcome = net::PollReport::Outcome::failed;
    report.error = "refused";
    const State state = update(with_rooms(2), PollEnded{0, report});
    ASSERT_TRUE(state.programme);
    EXPECT_EQ(state.polls.at(0).error, "refused");
}

TEST(Update, NoticesOfSomeSourcesTakeThePlaceOfNoneThatAreWhole) {
    const auto notices = [](const char* where) {
        feed::ReadNotices read;
        read.notices.announcements.emplace_back();
        read.notices.announcements.front().where = where;
        return std::make_shared<const feed::ReadNotices>(std::move(read));
    };
    const auto shown = [](const State& state) { return state.notices->notices.announcements.front().where; };
    State state = update({}, NoticesArrived{notices("one"), true});
    EXPECT_EQ(shown(state), "one");
    state = update(state, NoticesArrived{notices("two"), true});
    EXPECT_EQ(shown(state), "two");
    state = update(state, NoticesArrived{notices("whole")});
    state = update(state, NoticesArrived{notices("one"), true});
    EXPECT_EQ(shown(state), "whole");
}

TEST(Update, WhichScreenThisIsIsToldForAWhile) {
    const Instant t = utc("09:00");
    State state = update({}, IdentifyAsked{std::chrono::seconds{60}, t});
    EXPECT_TRUE(update(state, Tick{t + std::chrono::seconds{59}}).identify_until);
    EXPECT_FALSE(update(state, Tick{t + std::chrono::seconds{60}}).identify_until);
    state = update(state, IdentifyAsked{std::chrono::seconds{0}, t});
    EXPECT_FALSE(update(state, Tick{t}).identify_until);
}

TEST(Update, FaultsOfAFleetAreKnownUntilTheyAreMended) {
    State state = update({}, FleetJudged{"mqtt", "refused"});
    EXPECT_EQ(state.fleet_errors.at("mqtt"), "refused");
    EXPECT_TRUE(update(state, FleetJudged{"mqtt", ""}).fleet_errors.empty());
}

TEST(Update, ADigitChoosesARoomForAMinute) {
    const Instant t = utc("09:00");
    State state = update(with_rooms(3), KeyPressed{Key::digit, 2, t});
    EXPECT_EQ(state.visiting, schedule::RoomIndex{1});
    state = update(state, Tick{t + std::chrono::seconds{59}});
    EXPECT_EQ(state.visiting, schedule::RoomIndex{1});
    state = update(state, Tick{t + std::chrono::seconds{60}});
    EXPECT_FALSE(state.visiting);
}

TEST(Update, ZeroIsTheTenthRoomAndADigitWithoutARoomIsNothing) {
    EXPECT_EQ(update(with_rooms(10), KeyPressed{Key::digit, 0, {}}).visiting, schedule::RoomIndex{9});
    EXPECT_FALSE(update(with_rooms(9), KeyPressed{Key::digit, 0, {}}).visiting);
    EXPECT_FALSE(update(State{}, KeyPressed{Key::digit, 1, {}}).visiting);
}

TEST(Update, ANewProgrammeForgetsARoomChosenByItsPlace) {
    const State state = update(with_rooms(3), KeyPressed{Key::digit, 3, utc("09:00")});
    EXPECT_FALSE(update(state, FeedArrived{programme(1)}).visiting);
}

TEST(Update, ArrowsTurnPagesForAMinute) {
    const Instant t = utc("09:00");
    State state = update(with_rooms(3), KeyPressed{Key::next_page, 0, t});
    state = update(state, KeyPressed{Key::next_page, 0, t});
    state = update(state, KeyPressed{Key::previous_page, 0, t});
    EXPECT_EQ(state.turned, 1);
    EXPECT_EQ(update(state, Tick{t + std::chrono::minutes{1}}).turned, 0);
}

TEST(Update, AClockThatIsSetBackEndsWhatWasAskedForByHand) {
    const State state = update(with_rooms(3), KeyPressed{Key::digit, 2, utc("09:00")});
    EXPECT_FALSE(update(state, Tick{utc("08:00")}).visiting);
}

TEST(Update, F1ShowsAndHidesTheStatusPanelAndEscapeQuits) {
    State state = update({}, KeyPressed{Key::status, 0, {}});
    EXPECT_TRUE(state.status_panel);
    EXPECT_FALSE(update(state, KeyPressed{Key::status, 0, {}}).status_panel);
    EXPECT_TRUE(update(state, KeyPressed{Key::quit, 0, {}}).quit);
}

TEST(Age, IsThatOfTheOldestSource) {
    State state;
    EXPECT_EQ(as_of(state), std::nullopt);
    state = update(std::move(state), SourceConfirmed{0, utc("09:00")});
    state = update(std::move(state), SourceConfirmed{2, utc("08:00")});
    EXPECT_EQ(as_of(state), utc("08:00"));
    state = update(std::move(state), SourceConfirmed{2, utc("09:30")});
    EXPECT_EQ(as_of(state), utc("09:00"));
}

TEST(Age, OutlivesItsSourcesForAsLongAsTheirProgrammeStands) {
    State state = update({}, SourceConfirmed{0, utc("09:00")});
    state = update(std::move(state), SourcesChanged{});
    EXPECT_EQ(as_of(state), utc("09:00"));
    state = update(std::move(state), SourcesChanged{});
    EXPECT_EQ(as_of(state), utc("09:00")) << "changed again before anything came";
    state = update(std::move(state), SourceConfirmed{0, utc("09:10")});
    state = update(std::move(state), FeedArrived{programme(1)});
    EXPECT_EQ(as_of(state), utc("09:10"));
}

TEST(Age, WhatAClockThatWasWrongHasStampedIsForgotten) {
    State state = update({}, SourceConfirmed{0, Instant{std::chrono::seconds{600}}});
    state = update(std::move(state), SourceConfirmed{1, utc("09:00")});
    state = update(std::move(state),
                   ClockJudged{{ClockVerdict::Kind::corrected, std::chrono::hours{9}}, utc("00:00")});
    EXPECT_EQ(as_of(state), utc("09:00"));
}

TEST(Settings, AFaultInThemIsToldUntilItIsMended) {
    State state = update({}, SetupJudged{"kiosk.json:1:1: broken"});
    EXPECT_EQ(state.setup_error, "kiosk.json:1:1: broken");
    EXPECT_EQ(update(std::move(state), SetupJudged{}).setup_error, "");
}

}  // namespace
}  // namespace kiosk::app
