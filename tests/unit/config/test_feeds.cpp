// "feed", "format", "feeds" and "annotations": what good ones become, and which of them exclude one another.
// Bad ones are in examples/.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/read.hpp"
#include "files.hpp"

namespace kiosk::config {
namespace {

using namespace std::chrono_literals;
using Overrides = std::multimap<std::string, std::string>;

Config good(const std::string& text, const std::filesystem::path& directory = {},
            const Overrides& overrides = {}) {
    auto config = read(text, "kiosk.json", directory, overrides);
    EXPECT_TRUE(config) << to_string(config.error());
    return config.value_or(Config{});
}

std::string error_of(const std::string& text, const Overrides& overrides) {
    const auto config = read(text, "kiosk.json", {}, overrides);
    return config ? "read" : to_string(config.error());
}

Feed formatted(std::string url, std::string format) {
    Feed feed = feed_at(std::move(url));
    feed.format = std::move(format);
    return feed;
}

TEST(Feeds, TakeEverySettingOfAnItem) {
    const Config config =
        good(content(source_dir / "tests/unit/config/examples/good/feeds-everything.json"), "/etc/kiosk");
    Config expected;
    expected.feeds = {feed_at("https://example.org/schedule.xml"),
                      formatted("/etc/kiosk/calendar.ics", "iCalendar")};
    Feed& feed = expected.feeds.back();
    feed.time_zone = Zone::find("Europe/Stockholm").value();
    feed.local_times = true;
    feed.poll = 5min;
    feed.headers = {{"Authorization", "Bearer ", "", "/etc/kiosk/token.txt", ""},
                    {"X-Api-Key", "", "", "", "FEED_TOKEN"},
                    {"Accept-Language", "", "sv", "", ""}};
    feed.with = {{"speakers", "/etc/kiosk/speakers.json"}, {"tracks", "https://example.org/tracks.json"}};
    feed.rules.rooms = {{{"Sal 1", "Sal 1 B"}, "Stora salen", "Plan 2", false},
                        {{"Kök"}, "", "", true},
                        {{"Studion"}, "", "Plan 2", false}};
    feed.rules.only.tracks = {"Barn", "Unga"};
    feed.rules.only.rooms = {"Sal 1"};
    feed.rules.without.tags = {"internt"};
    feed.rules.without.types = {"Paus"};
    feed.rules.plenum.titles = {"Lunch"};
    feed.rules.join_parts = true;
    expected.annotations = "/etc/kiosk/extra.csv";
    EXPECT_EQ(config, expected);
}

TEST(Feeds, NeedNoMoreThanTheirAddresses) {
    const Config config = good(R"({"feeds": ["a.json", {"url": "b.json"}]})");
    Config expected;
    expected.feeds = {feed_at("a.json"), feed_at("b.json")};
    EXPECT_EQ(config, expected);
}

TEST(Feeds, TakeTheFormatOfASingleOneInAnyOrder) {
    const std::vector<Feed> expected{formatted("a", "mycms")};
    EXPECT_EQ(good(R"({"feed": "a", "format": "mycms"})").feeds, expected);
    EXPECT_EQ(good(R"({"format": "mycms", "feed": "a"})").feeds, expected);
}

TEST(Feeds, GiveWayToTheCommandLine) {
    struct Case {
        const char* file;
        Overrides overrides;
        std::vector<Feed> expected;
    };
    const char* one = R"({"feed": "a", "format": "mycms"})";
    const char* several = R"({"feeds": ["a", {"url": "b", "format": "mycms"}]})";
    for (const Case& c : {
             Case{one, {{"feed", "c"}}, {feed_at("c")}},
             Case{several, {{"feed", "c"}}, {feed_at("c")}},
             Case{several, {{"feed", "c"}, {"format", "xCal"}}, {formatted("c", "xCal")}},
             Case{one, {{"format", "xCal"}}, {formatted("a", "xCal")}},
             Case{one, {{"feeds", "c"}, {"feeds", "d"}}, {feed_at("c"), feed_at("d")}},
             Case{several, {{"feeds", "c"}}, {feed_at("c")}},
             Case{"{\"format\": \"mycms\"}", {{"feed", "c"}}, {feed_at("c")}},
             Case{"", {{"feeds", "c"}}, {feed_at("c")}},
         }) {
        EXPECT_EQ(good(c.file, {}, c.overrides).feeds, c.expected) << c.file;
    }
}

TEST(Feeds, RefuseOptionsThatExcludeOneAnother) {
    const char* one = R"({"feed": "a"})";
    const char* several = R"({"feeds": ["a", "b"]})";
    const std::string belongs = "--format: belongs to a single feed; give that with --feed";
    EXPECT_EQ(error_of(one, {{"feed", "c"}, {"feeds", "d"}}),
              "--feeds: stands beside --feed; give one of them");
    EXPECT_EQ(error_of(several, {{"format", "xCal"}}), belongs);
    EXPECT_EQ(error_of(one, {{"feeds", "c"}, {"format", "xCal"}}), belongs);
    EXPECT_EQ(error_of(one, {{"annotations", "ftp://user:secret@example.org"}}),
              "--annotations: \"annotations\" is not an http, https or file URL; write a URL such as "
              "\"https://example.org/schedule.json\", without spaces, or a path");
}

// Every way in which a value that nobody may read can be written in a wrong place.
TEST(Feeds, NeverRepeatTheValueOfAHeader) {
    for (const char* headers : {
             R"("secret")",
             R"(["secret"])",
             R"({"secret 1": "x"})",
             R"({"Authorization": "secret"})",
             R"({"Authorization": ["secret"]})",
             R"({"Authorization": {"file": ["secret"]}})",
             R"({"Authorization": {"file": "secret\n"}})",
             R"({"Authorization": {"environment": "a-secret"}})",
             R"({"Authorization": {"file": "a", "prefix": "secret å"}})",
             R"({"Authorization": {"prefix": "secret"}})",
             R"({"X-Session-Id": "secret"})",
             R"({"X-Whatever": "Basic secret"})",
             R"({"X-Whatever": "secret\u0007"})",
             R"({"X-Whatever": " secret"})",
             R"({"Host": "secret"})",
         }) {
        const std::string error =
            error_of(R"({"feeds": [{"url": "a", "headers": )" + std::string(headers) + "}]}", {});
        EXPECT_THAT(error, testing::StartsWith("kiosk.json:1:")) << headers;
        EXPECT_THAT(error, testing::Not(testing::HasSubstr("secret"))) << headers;
    }
}

}  // namespace
}  // namespace kiosk::config
