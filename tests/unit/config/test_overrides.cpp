#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/read.hpp"
#include "files.hpp"

namespace kiosk::config {
namespace {

using Overrides = std::multimap<std::string, std::string>;

const std::string file = R"({"feed": "schedule.json", "room": "Studion", "poll_seconds": 30})";

TEST(Overrides, WinOverTheFile) {
    const auto config = read(file, "kiosk.json", "/etc",
                             {{"room", "Galleriet"},
                              {"room", "Verkstan"},
                              {"language", "ar"},
                              {"language", "sv"},
                              {"poll_seconds", "10"},
                              {"view", "foyer"},
                              {"time_zone", "Australia/Lord_Howe"},
                              {"display.margin", "2.5"},
                              {"display.rotation", "180"},
                              {"event_day_starts", "05:00"},
                              {"fonts.text", "Noto Sans"},
                              {"title", ""},
                              {"access_words", "tecknas=sign-language-held"},
                              {"access_words", "a=b=captions"}});
    ASSERT_TRUE(config) << to_string(config.error());
    Config expected;
    expected.feeds = {feed_at("/etc/schedule.json")};
    expected.rooms = {"Galleriet", "Verkstan"};
    expected.languages = {"ar", "sv"};
    expected.poll = std::chrono::seconds{10};
    expected.view = View::foyer;
    expected.time_zone = Zone::find("Australia/Lord_Howe").value();
    expected.display.margin_percent = 2.5;
    expected.display.rotation = 180;
    expected.event_day_starts = std::chrono::hours{5};
    expected.fonts.text = "Noto Sans";
    expected.access_words = {{"tecknas", {AccessKind::sign_language_held, ""}},
                             {"a=b", {AccessKind::captions, ""}}};
    EXPECT_EQ(*config, expected);
}

TEST(Overrides, LeaveRelativePathsAsTyped) {
    const auto config = read(file, "kiosk.json", "/etc", {{"feed", "other.json"}, {"cache_dir", "./cache"}});
    ASSERT_TRUE(config);
    EXPECT_EQ(config->feeds.front().url, "other.json");
    EXPECT_EQ(config->cache_dir, "./cache");
}

TEST(Overrides, AloneMakeAConfig) {
    const auto config = read("", "", {}, {{"feed", "https://example.org/schedule.json"}});
    ASSERT_TRUE(config) << to_string(config.error());
    EXPECT_EQ(config->feeds.front().url, "https://example.org/schedule.json");
    const auto none = read("", "kiosk.json", {}, {{"room", "Studion"}});
    ASSERT_FALSE(none);
    EXPECT_THAT(to_string(none.error()),
                testing::StartsWith("kiosk.json: \"feed\" is missing; add \"feed\": "));
}

TEST(Overrides, AreCheckedAsTheFileIs) {
    struct Case {
        Overrides overrides;
        const char* error;
    };
    for (
        const Case& c : {
            Case{
                {{"poll_seconds", "ten"}},
                "--poll-seconds: \"poll_seconds\" is the text \"ten\"; write a whole number from 5 to 86400"},
            Case{{{"poll_seconds", "4"}},
                 "--poll-seconds: \"poll_seconds\" is 4; write a whole number from 5 to 86400"},
            Case{
                {{"poll_seconds", "10s"}},
                "--poll-seconds: \"poll_seconds\" is the text \"10s\"; write a whole number from 5 to 86400"},
            Case{{{"poll_seconds", ""}},
                 "--poll-seconds: \"poll_seconds\" is the text \"\"; write a whole number from 5 to 86400"},
            Case{{{"display.margin", "nan"}},
                 "--display-margin: \"display.margin\" is the text \"nan\"; write a number from 0 to 20"},
            Case{{{"display.rotation", "45"}},
                 "--display-rotation: \"display.rotation\" is 45; write 0, 90, 180 or 270"},
            Case{{{"view", "dor"}},
                 "--view: \"view\" is the text \"dor\"; did you mean \"door\"? (write \"automatic\", "
                 "\"door\", \"foyer\", \"upcoming\", \"access\", \"people\" or \"clock\")"},
            Case{{{"time_zone", "Stockholm"}},
                 "--time-zone: \"time_zone\" is the text \"Stockholm\", which is not a time zone; did you "
                 "mean "
                 "\"Europe/Stockholm\"?"},
            Case{
                {{"room", "A"}, {"room", ""}},
                "--room: \"room\" is the text \"\"; write a room's name or a list of names; leave it out for "
                "all rooms"},
            Case{{{"feed", "ftp://user:secret@example.org"}},
                 "--feed: \"feed\" is not an http, https or file URL; write a URL such as "
                 "\"https://example.org/schedule.json\", without spaces, or a path"},
            Case{{{"theme", "a"}, {"theme", "b"}}, "--theme: is given twice; give it once"},
            Case{{{"access_words", "tecknas"}},
                 "--access-words: \"access_words\" is the text \"tecknas\"; write WORD=SERVICE, such as "
                 "tecknas=sign-language-held"},
            Case{{{"rooms", "A"}},
                 "--rooms: unknown setting \"rooms\"; did you mean \"room\" or \"hide_idle_rooms\"?"},
        }) {
        const auto config = read(file, "kiosk.json", {}, c.overrides);
        ASSERT_FALSE(config) << c.error;
        EXPECT_EQ(to_string(config.error()), c.error);
    }
}

TEST(Overrides, DoNotHideAFaultOfTheFile) {
    const auto config =
        read(R"({"feed": "a", "poll_seconds": 1})", "kiosk.json", {}, {{"poll_seconds", "10"}});
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().place, "kiosk.json:1:31");
}

}  // namespace
}  // namespace kiosk::config
