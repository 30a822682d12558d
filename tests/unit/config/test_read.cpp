#include "config/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "files.hpp"

namespace kiosk::config {
namespace {

using namespace std::chrono_literals;

Config good(const std::string& text, const std::filesystem::path& directory = {}) {
    auto config = read(text, "kiosk.json", directory);
    EXPECT_TRUE(config) << to_string(config.error());
    return config.value_or(Config{});
}

TEST(Read, TakesEverySetting) {
    const Config config = good(content(source_dir / "tests/unit/config/examples/good/everything.json"));
    Config expected;
    expected.feeds = {feed_at("http://user:secret@example.org:8080/a/schedule.json?x=1#y")};
    expected.rooms = {"Studion", "Galleriet"};
    expected.title = "Mänskliga Rättighetsdagarna 2022";
    expected.time_zone = Zone::find("Europe/Stockholm").value();
    expected.languages = {"en"};
    expected.poll = 5s;
    expected.page = 1h;
    expected.view = View::foyer;
    expected.theme.day = "light";
    expected.colors = {Color{0x7A, 0x1F, 0xA2, 255}, std::nullopt};
    expected.logo = "/etc/kiosk/logo.png";
    expected.display = {1, 90, 2.5, 32};
    expected.stream_lead = std::chrono::minutes{30};
    expected.qr_distance_m = 4;
    expected.motion = Motion::none;
    expected.pixel_shift = false;
    OpeningHours& hours = expected.hours.emplace();
    for (const auto day : {std::chrono::Sunday, std::chrono::Monday, std::chrono::Tuesday,
                           std::chrono::Wednesday, std::chrono::Thursday})
        hours.weekdays[day.c_encoding()] = {{8h, 12h}, {13h, 18h}};
    hours.weekdays[std::chrono::Friday.c_encoding()] = {{7h + 30min, 24h}};
    hours.dates[std::chrono::local_days{std::chrono::year{2022} / 11 / 18}] = {{18h, 26h}};
    expected.brightness.steps = {{7h, 100}, {19h + 30min, 60}, {23h, 5}};
    expected.event_day_starts = 6h + 30min;
    expected.fonts = {"Noto Sans Display", "Noto Sans"};
    expected.cache_dir = "/var/cache/venue-kiosk";
    expected.status_dir = "/run/wall";
    expected.mqtt = {"broker.example.org", 8884,    true,  "/etc/ca.pem", "wall-03",
                     "/etc/mqtt",          "venue", "hall"};
    expected.access_words = {{"tecknas", {AccessKind::sign_language_held, ""}},
                             {"BSL interpreted", {AccessKind::sign_language_interpreted, "bfi"}},
                             {"slinga", {AccessKind::hearing_loop, ""}}};
    EXPECT_EQ(config, expected);
}

TEST(Read, NeedsTwoLinesOnly) {
    const Config config = good(R"({ "feed": "https://example.org/schedule.json",
                                    "room": "Studion" })");
    Config expected;
    expected.feeds = {feed_at("https://example.org/schedule.json")};
    expected.rooms = {"Studion"};
    EXPECT_EQ(config, expected);
}

TEST(Read, KeepsWhatStandsInComments) {
    const Config config =
        good(content(source_dir / "tests/unit/config/examples/good/comments-and-commas.json"));
    EXPECT_EQ(config.rooms, (std::vector<std::string>{"Studion", "A // B"}));
    EXPECT_EQ(config.display.rotation, 270);
}

TEST(Read, CompletesRelativePathsWithTheFoldersOfTheFile) {
    struct Case {
        const char *written, *read;
    };
    for (const Case& c : {
             Case{"schedule.json", "/etc/venue-kiosk/schedule.json"},
             Case{"../day 1.json", "/etc/day 1.json"},
             Case{"/srv/schedule.json", "/srv/schedule.json"},
             Case{"https://example.org/a/../b", "https://example.org/a/../b"},
             Case{"file:///srv/a", "file:///srv/a"},
         }) {
        SCOPED_TRACE(c.written);
        const std::string text = R"({"feed": ")" + std::string(c.written) + "\"}";
        EXPECT_EQ(good(text, "/etc/venue-kiosk").feeds.front().url, c.read);
        EXPECT_EQ(good(text).feeds.front().url, c.written);
    }
    EXPECT_EQ(good(R"({"feed": "/a", "cache_dir": "cache"})", "/home/kiosk").cache_dir, "/home/kiosk/cache");
    EXPECT_EQ(good(R"({"feed": "/a"})", "/home/kiosk").cache_dir, "");
    EXPECT_EQ(good(R"({"feed": "/a", "status_dir": "status"})", "/home/kiosk").status_dir,
              "/home/kiosk/status");
    EXPECT_EQ(good(R"({"feed": "/a", "status_dir": "none"})", "/home/kiosk").status_dir, "none");
}

TEST(Read, NamesTheFileAsItWasGiven) {
    const auto config = read(R"({"feed": "a", "rooom": 1})", "/etc/kiosk/hall 1.json", {});
    ASSERT_FALSE(config);
    EXPECT_EQ(to_string(config.error()),
              "/etc/kiosk/hall 1.json:1:15: unknown key \"rooom\"; did you mean \"room\"?");
}

TEST(Read, CutsWhatItRepeatsInAnError) {
    const auto config = read("{\"feed\": \"a\", \"view\": \"" + std::string(5000, 'x') + "\"}", "k", {});
    ASSERT_FALSE(config);
    EXPECT_LT(to_string(config.error()).size(), 250U);
    // A long password must not lose the @ that gives it away.
    const auto secret = read(
        "{\"feed\": \"a\", \"view\": \"https://user:" + std::string(500, 'x') + "@example.org\"}", "k", {});
    ASSERT_FALSE(secret);
    EXPECT_THAT(to_string(secret.error()), testing::HasSubstr("\"https://…@example.org\""));
    EXPECT_THAT(to_string(secret.error()), testing::Not(testing::HasSubstr("xx")));
}

}  // namespace
}  // namespace kiosk::config
