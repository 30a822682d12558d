#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "config/merge_patch.hpp"
#include "config/read.hpp"

namespace kiosk::config {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// As JSON, to compare.
nlohmann::json json_of(const Node& node) {
    if (const auto* list = std::get_if<Node::List>(&node.value)) {
        nlohmann::json items = nlohmann::json::array();
        for (const Node& item : *list) items.push_back(json_of(item));
        return items;
    }
    if (const auto* members = std::get_if<Node::Object>(&node.value)) {
        nlohmann::json object = nlohmann::json::object();
        for (const Member& member : *members) object[member.key] = json_of(member.value);
        return object;
    }
    if (const auto* text = std::get_if<std::string>(&node.value)) return *text;
    if (const auto* number = std::get_if<double>(&node.value)) return *number;
    if (const auto* flag = std::get_if<bool>(&node.value)) return *flag;
    return nullptr;
}

// The cases of RFC 7396, appendix A.
TEST(MergePatch, DoesWhatTheStandardSays) {
    const char* const cases[][3] = {
        {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
        {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
        {R"({"a":"b"})", R"({"a":null})", R"({})"},
        {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
        {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
        {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
        {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
        {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
        {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
        {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
        {R"({"a":"foo"})", R"(null)", R"(null)"},
        {R"({"a":"foo"})", R"("bar")", R"("bar")"},
        {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
        {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
        {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
    };
    for (const auto& [target, patch, result] : cases) {
        const Node made = merged(*parse_jsonc(target, "target"), *parse_jsonc(patch, "patch"));
        EXPECT_EQ(json_of(made), nlohmann::json::parse(result)) << target << " with " << patch;
    }
}

constexpr const char* venue = R"({
  "feed": "all.json", "theme": "light", "display": {"rotation": 90, "inches": 43},
  "screens": {
    "wall-03": {"room": "Studion", "theme": null, "display": {"rotation": 0}},
    "East": {"feed": null, "feeds": ["east.json", "all.json"]}
  }
})";

Result<Config> of_screen(const std::string& screen, bool must = false) {
    return read(venue, "kiosk.json", {}, {}, {screen, must, {}});
}

TEST(Screens, HaveWhatAllHaveButForTheirOwn) {
    const Config wall = of_screen("wall-03").value();
    EXPECT_EQ(wall.screen, "wall-03");
    EXPECT_THAT(wall.screens, ElementsAre("wall-03", "East"));
    EXPECT_THAT(wall.rooms, ElementsAre("Studion"));
    EXPECT_EQ(wall.theme.day, Config().theme.day);
    EXPECT_EQ(wall.display.rotation, 0);
    EXPECT_EQ(wall.display.inches, 43);
    EXPECT_EQ(of_screen("east").value().feeds.size(), 2U);
}

TEST(Screens, AreNamedAsHostsAre) {
    EXPECT_EQ(of_screen("WALL-03")->screen, "wall-03");
    EXPECT_EQ(of_screen("wall-03.example.org")->screen, "wall-03");
    EXPECT_EQ(of_screen("wall-04")->screen, "");
    EXPECT_TRUE(of_screen("wall-04")->rooms.empty());
}

TEST(Screens, ThatSomebodyNamesHaveToBeListed) {
    const auto unknown = of_screen("wall-3", true);
    ASSERT_FALSE(unknown);
    EXPECT_THAT(to_string(unknown.error()), HasSubstr("did you mean \"wall-03\""));
    EXPECT_TRUE(of_screen("EAST", true));
}

TEST(Screens, PointIntoThePatchWithTheirErrors) {
    constexpr const char* faulty = R"({"feed": "a.json", "page_seconds": 9, "screens":
  {"a": {"page_seconds": 1}}})";
    EXPECT_TRUE(read(faulty, "kiosk.json", {}, {}, {"b", false, {}}));
    const auto config = read(faulty, "kiosk.json", {}, {}, {"a", false, {}});
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().place, "kiosk.json:2:26");
    EXPECT_EQ(place_of(venue, "kiosk.json", "theme", "East"), "kiosk.json:2:32");
    EXPECT_EQ(place_of(venue, "kiosk.json", "room", "wall-03"), "kiosk.json:4:25");
}

TEST(Patches, AreMergedInTheirOrderAndFailUnderTheirNames) {
    const auto patched = [](std::vector<Patch> patches) {
        return read(venue, "kiosk.json", {}, {}, {"wall-03", false, {}, std::move(patches)});
    };
    const Config config = patched({{"all", R"({"theme": "dark", "room": "Aula"})"},
                                   {"own", R"({"room": null, "page_seconds": 9})"}})
                              .value();
    EXPECT_EQ(config.theme.day, "dark");
    EXPECT_TRUE(config.rooms.empty());
    EXPECT_EQ(config.page, std::chrono::seconds{9});
    EXPECT_EQ(to_string(patched({{"all", R"({"page_seconds": 1})"}}).error()),
              "all: \"page_seconds\" is 1; write a whole number from 3 to 3600");
    EXPECT_EQ(patched({{"all", R"({"feed": null})"}}).error().place, "all");
    EXPECT_EQ(patched({{"all", "{"}}).error().place, "all:1:2");
    EXPECT_THAT(to_string(patched({{"all", R"({"mqtt": null})"}}).error()), HasSubstr("\"mqtt\""));
    EXPECT_THAT(to_string(patched({{"all", R"({"screens": null})"}}).error()), HasSubstr("\"screens\""));
    EXPECT_FALSE(patched({{"all", "[]"}}));
    for (const char* of_the_machine :
         {R"({"headers": {"A": "b"}})", R"({"feeds": [{"url": "a", "headers": {"A": {"file": "secret"}}}]})",
          R"({"feed": {"headers": null}})", R"({"cache_dir": "/tmp"})", R"({"status_dir": null})"}) {
        const auto refused = patched({{"all", of_the_machine}});
        ASSERT_FALSE(refused) << of_the_machine;
        EXPECT_THAT(to_string(refused.error()), HasSubstr("change that in the config itself"));
    }
}

TEST(ConfigFromTheWeb, CompletesAddressesWithItsOwn) {
    const auto at = [](const std::string& text, const std::string& url) {
        return read(text, "kiosk.json", "/etc", {}, {{}, false, url});
    };
    const Config config = at(R"({"feed": "feed.json", "notices": "/n.json", "logo": "https://x.org/l.png"})",
                             "https://a.org/k/kiosk.json?v=1")
                              .value();
    EXPECT_EQ(config.feeds.front().url, "https://a.org/k/feed.json");
    EXPECT_EQ(config.notices, "/n.json") << "a file of the screen's machine";
    EXPECT_EQ(config.logo, "https://x.org/l.png");
    EXPECT_EQ(at(R"({"feed": "feed.json"})", "https://a.org")->feeds.front().url, "https://a.org/feed.json");
    const auto lost = at(R"({"feed": "a.json", "cache_dir": "cache"})", "https://a.org/kiosk.json");
    ASSERT_FALSE(lost);
    EXPECT_THAT(to_string(lost.error()), HasSubstr("\"cache_dir\" \"cache\" is relative"));
}

TEST(ConfigElsewhere, IsNamedByAFileThatSaysNothingElse) {
    EXPECT_EQ(config_elsewhere(R"({"feed": "a.json"})", "kiosk.json")->url, "");
    EXPECT_EQ(config_elsewhere("{", "kiosk.json")->url, "");
    const auto there =
        config_elsewhere(R"({"config_url": "https://a.org/k.json", "screen": "w"})", "kiosk.json");
    EXPECT_EQ(there->url, "https://a.org/k.json");
    EXPECT_EQ(there->screen, "w");
    for (const char* const faulty :
         {R"({"config_url": "https://a.org/k.json", "room": "A"})", R"({"config_url": "k.json"})",
          R"({"config_url": 1})", R"({"config_url": "https://a.org/k.json", "screen": ""})"}) {
        const auto refused = config_elsewhere(faulty, "kiosk.json");
        ASSERT_FALSE(refused) << faulty;
        EXPECT_FALSE(refused.error().remedy.empty()) << faulty;
    }
}

}  // namespace
}  // namespace kiosk::config
