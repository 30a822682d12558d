#include "app/setup/themes.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include "../view/fixed_measure.hpp"
#include "app/screen/frame.hpp"
#include "setup_of.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

Themes two(std::chrono::minutes day_from, std::chrono::minutes night_from) {
    Themes themes;
    themes.day.stroke = 1;
    themes.night.emplace().stroke = 2;
    themes.day_from = day_from;
    themes.night_from = night_from;
    return themes;
}

LocalTime at(const char* time) {
    return parse_timestamp(std::string("2022-11-18T") + time).value().local;
}

TEST(Themes, TurnWithTheMinute) {
    using std::chrono::hours;
    const Themes usual = two(hours{7}, hours{19});
    const Themes turned = two(hours{19}, hours{7});
    for (const char* day : {"07:00", "07:00:01", "12:00", "18:59:59"}) {
        EXPECT_EQ(usual.at(at(day)).stroke, 1) << day;
        EXPECT_EQ(turned.at(at(day)).stroke, 2) << day;
    }
    for (const char* night : {"00:00", "06:59:59", "19:00", "23:59:59"}) {
        EXPECT_EQ(usual.at(at(night)).stroke, 2) << night;
        EXPECT_EQ(turned.at(at(night)).stroke, 1) << night;
    }
    Themes one = usual;
    one.night.reset();
    EXPECT_EQ(one.at(at("23:00")).stroke, 1);
}

TEST(Themes, AScreenChangesItsColoursInTheEventsZone) {
    const kiosk::app::Setup setup = setup_of(
        R"({"feed": "a", "time_zone": "Europe/Stockholm", "theme": {"day": "light", "night": "dark"}})");
    const view::FixedMeasure measure;
    const auto frame_at = [&](const char* time) {
        const Instant instant = resolve(parse_timestamp(time).value(), Zone());
        return compose(State{}, setup, measure, {1920, 1080}, instant);
    };
    // 18:59:30 in Stockholm.
    const Frame day = frame_at("2022-11-18T17:59:30Z");
    EXPECT_EQ(day.scene.background, setup.themes.day.background);
    EXPECT_EQ(format_iso(day.changes_at, Zone()), "2022-11-18T18:00:00+00:00");
    EXPECT_EQ(frame_at("2022-11-18T18:00:00Z").scene.background, setup.themes.night->background);
    EXPECT_EQ(frame_at("2022-11-18T05:59:59Z").scene.background, setup.themes.night->background);
    EXPECT_EQ(frame_at("2022-11-18T06:00:00Z").scene.background, setup.themes.day.background);
    // 19:00 in summer is an hour earlier elsewhere.
    EXPECT_EQ(frame_at("2022-07-01T17:00:00Z").scene.background, setup.themes.night->background);
}

TEST(Themes, TheEventsOwnTakesItsColours) {
    const kiosk::app::Setup setup = setup_of(
        R"({"feed": "a", "theme": "event", "colors": {"primary": "#FFEB3B", "background": "#FFFFFF"}})");
    EXPECT_EQ(setup.themes.day.background, (Color{255, 255, 255, 255}));
    EXPECT_TRUE(view::check_contrast(setup.themes.day));
}

std::string error_of(const std::string& config) {
    Options options;
    const auto file =
        std::filesystem::path(testing::TempDir()) / ("kiosk-themes-" + std::to_string(getpid()) + ".json");
    std::ofstream(file) << config;
    options.config = file.string();
    const auto setup = set_up(options);
    return setup ? "" : setup.error().message + "; " + setup.error().remedy;
}

TEST(Themes, AnUnknownOneIsRefusedWithThoseThatThereAre) {
    EXPECT_EQ(
        error_of(R"({"feed": "a", "theme": {"day": "light", "night": "darkk"}})"),
        "\"theme\": there is no \"darkk\"; did you mean \"dark\"? there are: dark, event, high-contrast, "
        "light");
    EXPECT_EQ(error_of(R"({"feed": "a", "theme": "event"})"),
              "the theme \"event\" has no colours of the event; add \"colors\": {\"primary\": \"#7A1FA2\"} "
              "with the event's own");
}

}  // namespace
}  // namespace kiosk::app
