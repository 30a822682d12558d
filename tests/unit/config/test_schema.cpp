#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "config/read.hpp"
#include "files.hpp"

namespace kiosk::config {
namespace {

using testing::ElementsAre;

TEST(Schema, IsTheFileBesideTheConfig) {
    const auto written = std::filesystem::path(testing::TempDir()) / "kiosk.schema.json";
    const bool equal = content(source_dir / "config/kiosk.schema.json") == schema();
    if (!equal) std::ofstream(written) << schema();
    EXPECT_TRUE(equal) << "config/kiosk.schema.json is out of date; copy " << written << " over it";
}

// The defaults that the schema states are those that read() leaves: a config made of them changes nothing.
TEST(Schema, StatesTheDefaultsOfTheReader) {
    const auto properties = nlohmann::json::parse(schema())["properties"];
    nlohmann::json defaults{{"feed", "/a"}};
    for (const auto& [key, property] : properties.items()) {
        if (property.contains("default")) defaults[key] = property["default"];
        if (!property.contains("properties")) continue;
        for (const auto& [member, inner] : property["properties"].items())
            defaults[key][member] = inner["default"];
    }
    const auto config = read(defaults.dump(), "defaults", {});
    ASSERT_TRUE(config) << to_string(config.error());
    Config expected;
    expected.feeds = {feed_at("/a")};
    EXPECT_EQ(*config, expected);
    EXPECT_EQ(defaults.size(), 31U) << "all but feeds, room and time_zone";
}

TEST(Schema, DescribesEverySettingAsTheCommandLineDoes) {
    const auto properties = nlohmann::json::parse(schema())["properties"];
    for (const Setting& setting : settings()) {
        const std::size_t dot = setting.key.find('.');
        const auto& property =
            dot == std::string::npos
                ? properties.at(setting.key)
                : properties.at(setting.key.substr(0, dot))["properties"].at(setting.key.substr(dot + 1));
        EXPECT_EQ(property["description"], setting.description);
        EXPECT_TRUE(setting.description.ends_with('.')) << setting.key;
    }
}

TEST(Settings, StandInOrderWithTheirOptions) {
    std::vector<std::string> options, repeatable;
    for (const Setting& setting : settings()) {
        options.push_back(setting.option);
        if (setting.repeatable) repeatable.push_back(setting.key);
    }
    EXPECT_THAT(
        options,
        ElementsAre("--feed", "--format", "--feeds", "--annotations", "--notices", "--notices-seconds",
                    "--room", "--title", "--time-zone", "--language", "--poll-seconds", "--page-seconds",
                    "--ageing-minutes", "--stale-minutes", "--view", "--pages", "--hide-idle-rooms",
                    "--directions", "--theme", "--colors-primary", "--colors-background", "--logo",
                    "--display-index", "--display-rotation", "--display-margin", "--display-inches",
                    "--stream-lead-minutes", "--qr-distance-m", "--motion", "--pixel-shift", "--hours",
                    "--brightness", "--event-day-starts", "--fonts-display", "--fonts-text", "--cache-dir",
                    "--status-dir", "--mqtt-host", "--mqtt-port", "--mqtt-tls", "--mqtt-ca-file",
                    "--mqtt-user", "--mqtt-password-file", "--mqtt-prefix", "--mqtt-group",
                    "--access-words"));
    EXPECT_THAT(repeatable,
                ElementsAre("feeds", "room", "language", "pages", "directions", "hours", "access_words"));
}

}  // namespace
}  // namespace kiosk::config
