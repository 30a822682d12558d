#include "app/screen/frame.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "../view/fixed_measure.hpp"
#include "programme.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;
using Key = KeyPressed::Key;

constexpr view::Size full_hd{1920, 1080};

Setup setup(const std::multimap<std::string, std::string>& settings = {}) {
    Options options;
    options.overrides = settings;
    if (!settings.contains("feed")) options.overrides.emplace("feed", "program.json");
    return set_up(options).value();
}

Frame frame(const State& state, const Setup& with, PreciseInstant at) {
    return compose(state, with, view::FixedMeasure(), full_hd, at);
}

bool shows(const Frame& frame, std::string_view words) {
    return std::ranges::any_of(frame.scene.items, [&](const view::Item& item) {
        const auto* text = std::get_if<view::Text>(&item);
        return text != nullptr && text->text.find(words) != std::string::npos;
    });
}

State with_rooms(int rooms) {
    return update({}, FeedArrived{programme(rooms)});
}

TEST(Compose, BeforeAnyProgrammeShowsTheEventAndTheClock) {
    const Frame f =
        frame({}, setup({{"title", "Our event"}, {"time_zone", "Europe/Stockholm"}}), utc("09:12"));
    EXPECT_TRUE(shows(f, "Our event"));
    EXPECT_TRUE(shows(f, "10:12"));
    EXPECT_EQ(f.changes_at, utc("09:13"));
}

TEST(Compose, BeforeAnyProgrammeTheMachinesZoneServesTheClock) {
    auto with = setup({{"title", "Our event"}});
    with.machine_zone = Zone::find("Asia/Kolkata").value();
    EXPECT_TRUE(shows(frame({}, with, utc("09:12")), "14:42"));
    EXPECT_FALSE(shows(frame(with_rooms(1), with, utc("09:12")), "14:42"))
        << "a programme has a zone of its own";
}

TEST(Compose, HoldsUntilTheNextDisplayedMinute) {
    const auto with = setup({{"room", "R0"}});
    EXPECT_EQ(frame(with_rooms(1), with, utc("09:12:00")).changes_at, utc("09:13"));
    EXPECT_EQ(frame(with_rooms(1), with, utc("09:12:59") + milliseconds{999}).changes_at, utc("09:13"));
}

TEST(Compose, HoldsUntilThePageTurnsWhereThereAreSeveral) {
    const auto with = setup({{"room", "R0"}, {"room", "R1"}, {"page_seconds", "20"}});
    const Frame first = frame(with_rooms(2), with, utc("09:12:00"));
    EXPECT_EQ(first.changes_at, utc("09:12:20"));
    const Frame second = frame(with_rooms(2), with, first.changes_at);
    EXPECT_NE(first.page.index, second.page.index);
    EXPECT_FALSE(first.scene == second.scene);
}

TEST(Compose, AScreenAtOneDoorTellsOfTheWholeVenueOnPagesOfAllRooms) {
    const auto with = setup({{"room", "R0"}, {"pages", "foyer"}, {"pages", "upcoming"}, {"pages", "door"}});
    const State state = with_rooms(3);
    const auto page = [&](std::size_t index) {
        return compose(state, with, view::FixedMeasure(), full_hd, utc("09:12"), index);
    };
    for (const std::size_t index : {0U, 1U}) {
        EXPECT_TRUE(shows(page(index), "R0") && shows(page(index), "R2")) << index;
    }
    EXPECT_EQ(page(0).shown.size(), 3U);
    EXPECT_FALSE(shows(page(2), "R2"));
    const auto two = setup({{"room", "R0"}, {"room", "R1"}, {"view", "foyer"}});
    EXPECT_FALSE(shows(frame(state, two, utc("09:12")), "R2")) << "several rooms are a choice";
}

TEST(Compose, IsTheSameForTheSameMoment) {
    const auto with = setup();
    EXPECT_EQ(frame(with_rooms(3), with, utc("09:12:01")).scene,
              frame(with_rooms(3), with, utc("09:12:59")).scene);
}

TEST(Compose, AChangedProgrammeIsAnotherScene) {
    const auto with = setup({{"room", "R0"}});
    const auto before = frame(with_rooms(1), with, utc("09:59:59"));
    const auto after = frame(with_rooms(1), with, utc("10:00:00"));
    EXPECT_TRUE(shows(before, "R0 at 9"));
    EXPECT_TRUE(shows(after, "R0 at 10"));
    EXPECT_NE(before.shown, after.shown);
}

TEST(Compose, AnUnknownRoomShowsTheClockToVisitorsAndTheNearestNameToStaff) {
    const auto with = setup({{"room", "R00"}, {"language", "en"}});
    State state = with_rooms(1);
    EXPECT_EQ(frame(state, with, utc("09:12")).page.kind, view::Page::Kind::clock);
    EXPECT_FALSE(shows(frame(state, with, utc("09:12")), "R00"));
    state = update(state, KeyPressed{Key::status, 0, utc("09:12")});
    EXPECT_TRUE(shows(frame(state, with, utc("09:12")), "R00 (? did you mean \"R0\"?)"));
}

TEST(Compose, ARoomChosenByADigitStandsUntilItsMinuteIsOver) {
    const auto with = setup();
    const State state = update(with_rooms(9), KeyPressed{Key::digit, 3, utc("09:12:30")});
    const Frame f = frame(state, with, utc("09:13:10"));
    EXPECT_EQ(f.page.kind, view::Page::Kind::door);
    EXPECT_TRUE(shows(f, "R2 at 9"));
    EXPECT_EQ(f.changes_at, utc("09:13:30"));
}

TEST(Compose, TheStatusPanelNamesNoCredentials) {
    const auto with = setup({{"feed", "https://staff:secret@example.org/schedule.json"}});
    const State state = update(with_rooms(1), KeyPressed{Key::status, 0, utc("09:12")});
    const Frame f = frame(state, with, utc("09:12"));
    EXPECT_TRUE(shows(f, "example.org"));
    EXPECT_FALSE(shows(f, "secret"));
    EXPECT_EQ(f.changes_at, utc("09:12:01"));
}

Setup with_hours() {
    return setup({{"room", "R0"}, {"language", "en"}, {"hours", "08:00-18:00"}, {"notices", "notices.json"}});
}

State with_emergency(Emergency::Mode mode, NoticeTime time = {}) {
    Emergency fire;
    fire.kind = Emergency::Kind::fire;
    fire.mode = mode;
    fire.time = std::move(time);
    auto known = std::make_shared<feed::ReadNotices>();
    known->notices.emergencies = {fire};
    return update(with_rooms(1), NoticesArrived{std::move(known)});
}

TEST(Identify, IsAskedForByANoticeAlsoOutsideTheHoursAndNotOverAnEmergency) {
    auto known = std::make_shared<feed::ReadNotices>();
    Identification one;
    one.time.seen = utc("03:00");
    known->notices.identifications = {one};
    const State asked = update(with_rooms(1), NoticesArrived{known});
    EXPECT_TRUE(frame(asked, with_hours(), utc("03:00:59")).identify);
    EXPECT_EQ(frame(asked, with_hours(), utc("03:00:30")).changes_at, utc("03:01"));
    EXPECT_TRUE(frame(asked, with_hours(), utc("03:01")).asleep);
    auto with_fire = std::make_shared<feed::ReadNotices>(*known);
    with_fire->notices.emergencies.resize(1);
    EXPECT_FALSE(frame(update(asked, NoticesArrived{with_fire}), with_hours(), utc("03:00:30")).identify);
}

TEST(OpeningHours, OutsideThemTheFrameIsBlackUntilTheNextOpening) {
    const Frame closed = frame(with_rooms(1), with_hours(), utc("18:00:00"));
    EXPECT_TRUE(closed.asleep);
    EXPECT_EQ(closed.scene, (view::Scene{full_hd, {0, 0, 0}, {}, {}}));
    EXPECT_EQ(closed.changes_at, utc("08:00") + days{1});
    EXPECT_FALSE(frame(with_rooms(1), with_hours(), utc("17:59:59")).asleep);
    EXPECT_FALSE(frame(with_rooms(1), with_hours(), utc("08:00:00")).asleep);
    EXPECT_TRUE(frame(with_rooms(1), with_hours(), utc("07:59:59")).asleep);
}

TEST(OpeningHours, AreInTheZoneOfTheProgrammeElseOfTheConfigElseOfTheMachine) {
    auto with = with_hours();
    with.machine_zone = Zone::find("Asia/Kolkata").value();  // 5 h 30 min ahead
    State nothing_came;
    for (const std::size_t source : {0U, 1U}) {
        EXPECT_FALSE(frame(nothing_came, with, utc("12:30")).asleep) << "the feed may tell another zone yet";
        nothing_came = update(nothing_came, PollEnded{source, {}});
    }
    EXPECT_FALSE(frame(nothing_came, with, utc("02:30")).asleep);
    EXPECT_TRUE(frame(nothing_came, with, utc("12:30")).asleep);
    with.config.time_zone = Zone::find("America/New_York").value();  // 5 h behind
    EXPECT_TRUE(frame({}, with, utc("12:59")).asleep);
    EXPECT_FALSE(frame({}, with, utc("13:00")).asleep);
    EXPECT_FALSE(frame(with_rooms(1), with, utc("08:00")).asleep);
}

TEST(OpeningHours, ARealEmergencyAndItsEndWakeTheScreenAndATestDoesNot) {
    const auto asleep = [](Emergency::Mode mode) {
        return frame(with_emergency(mode), with_hours(), utc("03:00")).asleep;
    };
    EXPECT_FALSE(asleep(Emergency::Mode::real));
    EXPECT_FALSE(asleep(Emergency::Mode::lifted));
    EXPECT_TRUE(asleep(Emergency::Mode::test));
    const Frame by_day = frame(with_emergency(Emergency::Mode::test), with_hours(), utc("12:00"));
    EXPECT_TRUE(by_day.emergency && !by_day.asleep);
}

TEST(OpeningHours, AnEmergencyThatIsToBeginWakesTheScreenAtItsTime) {
    NoticeTime time;
    time.from = parse_timestamp("2022-11-18T03:00:00Z").value();
    const State state = with_emergency(Emergency::Mode::real, time);
    EXPECT_EQ(frame(state, with_hours(), utc("02:00")).changes_at, utc("03:00"));
    EXPECT_TRUE(frame(state, with_hours(), utc("03:00")).emergency);
}

TEST(OpeningHours, AKeyWakesTheScreenForAMinuteWithTheStatusPanel) {
    const State state = update(with_rooms(1), KeyPressed{Key::status, 0, utc("03:00:10")});
    const Frame woken = frame(state, with_hours(), utc("03:00:10"));
    EXPECT_FALSE(woken.asleep);
    EXPECT_TRUE(shows(woken, "program.json")) << "the feed, for staff";
    EXPECT_FALSE(frame(state, with_hours(), utc("03:01:09")).asleep);
    EXPECT_TRUE(frame(state, with_hours(), utc("03:01:10")).asleep);
    EXPECT_TRUE(frame(state, with_hours(), utc("02:00:00")).asleep) << "a clock that was set back";
    const State turned = update(with_rooms(1), KeyPressed{Key::next_page, 0, utc("03:00:10")});
    EXPECT_EQ(frame(turned, with_hours(), utc("03:00:59")).changes_at, utc("03:01"));
    EXPECT_EQ(frame(turned, with_hours(), utc("03:01:00")).changes_at, utc("03:01:10"));
}

TEST(OpeningHours, WhatWasAskedForByHandIsOverWhenTheScreenFallsAsleep) {
    State state = update(with_rooms(1), KeyPressed{Key::status, 0, utc("18:00")});
    state = update(state, KeyPressed{Key::digit, 1, utc("18:00")});
    state = update(state, FellAsleep{});
    EXPECT_FALSE(state.status_panel);
    EXPECT_FALSE(state.visiting);
}

TEST(OpeningHours, AScreenThatCannotKnowTheTimeStaysOn) {
    State state = with_rooms(1);
    state.clock.kind = ClockVerdict::Kind::wrong;
    EXPECT_FALSE(frame(state, with_hours(), utc("03:00")).asleep);
}

TEST(Brightness, FollowsTheTimeOfTheEventAndLeavesEmergenciesBright) {
    auto with = setup({{"room", "R0"}, {"notices", "notices.json"}});
    with.config.brightness.steps = {{7h, 100}, {19h, 60}};
    const auto dimmed = [&](const Frame& f) {
        const auto* last = std::get_if<view::Box>(&f.scene.items.back());
        return last != nullptr && last->fill == Color{0, 0, 0, 102} && last->rect.w == full_hd.w;
    };
    EXPECT_TRUE(dimmed(frame(with_rooms(1), with, utc("19:00:00"))));
    EXPECT_FALSE(dimmed(frame(with_rooms(1), with, utc("18:59:59"))));
    const Frame fire = frame(with_emergency(Emergency::Mode::real), with, utc("22:00"));
    EXPECT_TRUE(fire.emergency);
    EXPECT_FALSE(dimmed(fire));
}

State confirmed_at(Instant at) {
    return update(with_rooms(1), SourceConfirmed{0, at});
}

TEST(Age, OfTheProgrammeIsShownAndThenNothingIsSaidToRun) {
    const auto with = setup({{"room", "R0"}, {"language", "en"}, {"motion", "none"}});
    const auto at = [&](Instant confirmed) { return frame(confirmed_at(confirmed), with, utc("09:12")); };
    EXPECT_TRUE(shows(at(utc("09:12")), "NOW"));
    EXPECT_TRUE(shows(at(utc("05:12:01")), "NOW"));
    EXPECT_FALSE(shows(at(utc("05:12")), "NOW"));
    EXPECT_TRUE(shows(at(utc("05:12")), "05:12"));
    EXPECT_TRUE(shows(at(utc("05:12")), "may have changed"));
}

TEST(Age, WakesTheScreenWhenItBeginsToMatter) {
    auto with = setup({{"room", "R0"}});
    with.config.ageing = minutes{1};
    EXPECT_EQ(frame(confirmed_at(utc("09:11:30")), with, utc("09:12")).changes_at, utc("09:12:30"));
    with.config.stale = minutes{2};
    EXPECT_EQ(frame(confirmed_at(utc("09:10:30")), with, utc("09:12")).changes_at, utc("09:12:30"));
}

TEST(AClock, ThatIsKnownToBeWrongIsNotShownAndNothingIsClaimedByIt) {
    State state = with_rooms(1);
    state.clock.kind = ClockVerdict::Kind::wrong;
    const Frame f =
        frame(state, setup({{"room", "R0"}, {"title", "Our event"}, {"language", "en"}}), utc("09:12"));
    EXPECT_TRUE(shows(f, "Our event"));
    EXPECT_FALSE(shows(f, "09:12"));
    EXPECT_FALSE(shows(f, "NOW"));
    state.clock.kind = ClockVerdict::Kind::corrected;
    EXPECT_TRUE(shows(frame(state, setup({{"room", "R0"}, {"language", "en"}}), utc("09:12")), "NOW"));
}

}  // namespace
}  // namespace kiosk::app
