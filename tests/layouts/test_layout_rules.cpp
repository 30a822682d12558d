// What must hold on every page, whatever is on it: nothing outside the screen, no texts over each other, no
// line wider than its measure says, no type too small to read, and enough contrast.

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <tuple>

#include "scene_text.hpp"
#include "screens.hpp"

namespace kiosk::view {
namespace {

Rect box_of(const Text& text, const TextMeasure& measure) {
    const int cap = measure.metrics(text.font).cap_height;
    return {text.x, text.baseline - cap, text.width, cap};
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

struct Extent {
    const TextMeasure& measure;
    Rect operator()(const Box& box) const { return box.rect; }
    Rect operator()(const Matrix& matrix) const { return matrix.rect; }
    Rect operator()(const Picture& picture) const { return picture.rect; }
    Rect operator()(const Text& text) const { return box_of(text, measure); }
};

void expect_rules(const Scene& scene, const TextMeasure& measure, int margin) {
    const int side = std::min(scene.size.w, scene.size.h) - 2 * margin;
    const int smallest = static_cast<int>(side * smallest_type / 100.0);
    std::vector<const Text*> texts;
    for (const Item& item : scene.items) {
        const Rect extent = std::visit(Extent{measure}, item);
        ASSERT_GE(extent.x, margin);
        ASSERT_GE(extent.y, margin);
        ASSERT_LE(extent.right(), scene.size.w - margin);
        ASSERT_LE(extent.bottom(), scene.size.h - margin);
        const Text* text = std::get_if<Text>(&item);
        if (text == nullptr) continue;
        ASSERT_GE(text->font.size, smallest) << text->text;
        ASSERT_EQ(text->width, measure.width(text->text, text->font)) << text->text;
        for (const Text* other : texts) {
            ASSERT_FALSE(overlap(extent, box_of(*other, measure))) << text->text << " over " << other->text;
        }
        texts.push_back(text);
    }
}

using Case = std::tuple<Size, const char*, bool>;

class LayoutRules : public testing::TestWithParam<Case> {};

Screen screen_of(const Case& test) {
    const auto& [size, language, unkind] = test;
    Screen screen(language, size.w > size.h ? "dark" : "light");
    screen.size = size;
    screen.margin = unkind ? 12 : 0;
    unkind ? add_unkind(screen) : add_conference(screen);
    return screen;
}

std::vector<Show> every_view() {
    std::vector<Show> shows;
    for (const ViewKind kind : {ViewKind::door, ViewKind::foyer, ViewKind::upcoming, ViewKind::access,
                                ViewKind::people, ViewKind::clock, ViewKind::slides, ViewKind::message}) {
        shows.emplace_back().kind = kind;
    }
    shows[6].pictures = {"slide:1-1:/sponsors/one.png"};
    shows[7].text = {{"", unkind_message()}};
    return shows;
}

constexpr const char* few_moments[] = {"09:12", "12:30", "2022-11-20T12:00"};
constexpr const char* more_moments[] = {"2022-11-17T12:00", "08:40", "09:00", "09:52", "10:20", "11:05",
                                        "2022-11-19T15:30"};

void expect_rules_at(std::span<const char* const> moments, const Screen& screen) {
    for (const char* time : moments) {
        for (const Scene& scene : screen.scenes(every_view(), screen.at(time))) {
            ASSERT_NO_FATAL_FAILURE(expect_rules(scene, screen.measure, screen.margin)) << time << '\n'
                                                                                        << to_text(scene);
        }
    }
}

TEST_P(LayoutRules, HoldOnEveryPageAtEveryMoment) {
    const Screen screen = screen_of(GetParam());
    expect_rules_at(few_moments, screen);
    expect_rules_at(more_moments, screen);
}

TEST_P(LayoutRules, HoldWithSignsOfTheWayAndManyRoomsOfEachFloor) {
    Screen screen = screen_of(GetParam());
    const std::size_t rooms = screen.program.rooms.size();
    for (std::size_t i = 0; i < rooms; ++i) {
        screen.program.rooms[i].location = i % 2 == 0 ? "Entréplanet i Kulturhusets västra flygel" : "Plan 2";
        screen.directions[screen.program.rooms[i].id] =
            i % 3 == 0 ? "→" : "↖ Plan 2 genom glasgången vid kaféet";
    }
    expect_rules_at(few_moments, screen);
}

TEST_P(LayoutRules, HoldWhereSessionsAreForEverybodyAndHaveNotes) {
    Screen screen = screen_of(GetParam());
    for (std::size_t i = 0; i < screen.program.sessions.size(); ++i) {
        screen.program.sessions[i].plenum = i % 3 != 2;
        screen.program.sessions[i].note = "Hörlurar för tolkning lånas ut vid disken i foajén på entréplanet";
    }
    expect_rules_at(few_moments, screen);
}

TEST_P(LayoutRules, HoldAboveAnnouncementsAndTheAgeOfTheProgramme) {
    Screen screen = screen_of(GetParam());
    screen.foot.announcements = {
        "Lunchen serveras i foajén på plan 1 från 12:00, och den som har anmält särskild kost hämtar sin mat "
        "vid den gröna disken till höger om garderoben, inte i den vanliga kön",
        "Garderoben stänger 18:00"};
    screen.foot.more = 3;
    screen.foot.as_of = "Programmet per 13:05";
    expect_rules_at(few_moments, screen);
}

TEST_P(LayoutRules, HoldWhereOnlyWhatWasPlannedIsKnown) {
    Screen screen = screen_of(GetParam());
    screen.claims = Claims::plan;
    screen.as_of = screen.at("2022-11-17T08:00");
    expect_rules_at(few_moments, screen);
}

INSTANTIATE_TEST_SUITE_P(Sizes, LayoutRules,
                         testing::Combine(testing::Values(Size{1280, 720}, Size{1920, 1080}, Size{1080, 1920},
                                                          Size{3840, 2160}, Size{1366, 768}, Size{800, 480},
                                                          Size{720, 1280}, Size{1024, 1024}),
                                          testing::Values("sv", "en"), testing::Bool()));

}  // namespace
}  // namespace kiosk::view
