#include "app/state.hpp"

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

}  // namespace
}  // namespace kiosk::app
