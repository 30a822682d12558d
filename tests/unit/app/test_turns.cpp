#include "app/screen/turns.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "../view/fixed_measure.hpp"
#include "app/screen/frame.hpp"
#include "programme.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

view::Page page(view::ViewKind kind, std::size_t index) {
    view::Page page;
    page.kind = kind;
    page.index = index;
    return page;
}

TEST(Turns, ShowEachPageInEveryLanguageBeforeTheNext) {
    const std::vector<view::Page> pages{page(view::ViewKind::foyer, 0), page(view::ViewKind::foyer, 1)};
    const auto turns = in_turn({pages, pages});
    ASSERT_EQ(turns.size(), 4U);
    EXPECT_EQ(turns[0], (Turn{pages[0], 0}));
    EXPECT_EQ(turns[1], (Turn{pages[0], 1}));
    EXPECT_EQ(turns[2], (Turn{pages[1], 0}));
    EXPECT_EQ(turns[3], (Turn{pages[1], 1}));
}

TEST(Turns, ShowASlideOnceAndEveryPageOfTheLanguageThatNeedsMore) {
    const std::vector<view::Page> two{page(view::ViewKind::foyer, 0), page(view::ViewKind::foyer, 1)};
    EXPECT_EQ(in_turn({two, {two.front()}}).size(), 3U);
    EXPECT_EQ(in_turn({{two.front()}, two}).size(), 3U);
    const std::vector<view::Page> slide{page(view::ViewKind::slides, 0)};
    EXPECT_EQ(in_turn({slide, slide, slide}).size(), 1U);
}

bool shows(const Frame& frame, std::string_view words) {
    return std::ranges::any_of(frame.scene.items, [&](const view::Item& item) {
        const auto* text = std::get_if<view::Text>(&item);
        return text != nullptr && text->text.find(words) != std::string::npos;
    });
}

TEST(Turns, ADoorStandsInOneLanguageAfterTheOtherByTheClock) {
    const app::Setup setup =
        setup_of(R"({"feed": "/a.json", "room": "R0", "language": ["sv", "en"], "page_seconds": 20})");
    const State state = update({}, FeedArrived{programme(1)});
    const auto at = [&](std::string_view time) {
        return compose(state, setup, view::FixedMeasure(), {1920, 1080}, utc(time));
    };
    const Frame first = at("09:12:00");
    EXPECT_EQ(first.pages, 2U);
    EXPECT_EQ(first.changes_at, utc("09:12:20"));
    const Frame second = at("09:12:20");
    EXPECT_NE(first.language, second.language);
    EXPECT_EQ(first.page, second.page);
    EXPECT_EQ(shows(first, "NOW"), shows(second, "NU"));
    EXPECT_EQ(shows(first, "NU"), shows(second, "NOW"));
    EXPECT_NE(shows(first, "NOW"), shows(second, "NOW"));
    EXPECT_EQ(at("09:12:40").language, first.language);
    EXPECT_EQ(at("09:12:40").scene, first.scene);
}

TEST(Turns, TheClockAloneStandsInEachLanguageToo) {
    const app::Setup setup =
        setup_of(R"({"feed": "/a.json", "language": ["sv", "en"], "time_zone": "UTC", "title": "Event"})");
    const auto forced = [&](std::size_t place) {
        return compose({}, setup, view::FixedMeasure(), {1920, 1080}, utc("09:12"), place);
    };
    EXPECT_TRUE(shows(forced(0), "fredag"));
    EXPECT_TRUE(shows(forced(1), "Friday"));
}

TEST(Turns, TheStatusPanelSpeaksTheFirstLanguage) {
    const app::Setup setup = setup_of(R"({"feed": "/a.json", "room": "R0", "language": ["sv", "en"]})");
    State state = update({}, FeedArrived{programme(1)});
    state.status_panel = true;
    for (const std::size_t place : {0U, 1U}) {
        EXPECT_TRUE(shows(compose(state, setup, view::FixedMeasure(), {1920, 1080}, utc("09:12"), place),
                          "Skärmens status"));
    }
}

}  // namespace
}  // namespace kiosk::app
