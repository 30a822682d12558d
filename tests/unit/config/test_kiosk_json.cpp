// config/kiosk.json, which people copy.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "config/read.hpp"
#include "files.hpp"

namespace kiosk::config {
namespace {

const std::string text = content(source_dir / "config/kiosk.json");

// With the // taken away before every setting.
std::string everything() {
    std::istringstream in(text);
    std::string all;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("  // \"") && line.find("\":") != std::string::npos) line.erase(0, 5);
        all += line + '\n';
    }
    return all;
}

TEST(KioskJson, IsReadAsItIs) {
    const auto config = read(text, "kiosk.json", {});
    ASSERT_TRUE(config) << to_string(config.error());
    Config expected;
    expected.feeds = {feed_at("https://example.org/schedule.json")};
    expected.rooms = {"Studion"};
    EXPECT_EQ(*config, expected);
}

TEST(KioskJson, WritesTheDefaultsInItsComments) {
    const auto config = read(everything(), "kiosk.json", {});
    ASSERT_TRUE(config) << to_string(config.error());
    Config expected;
    expected.feeds = {feed_at("https://example.org/schedule.json")};
    expected.rooms = {"Studion"};
    expected.time_zone = Zone::find("Europe/Stockholm").value();
    EXPECT_EQ(*config, expected);
}

TEST(KioskJson, ShowsEverySetting) {
    for (const Setting& setting : settings()) {
        const std::string member = '"' + setting.key.substr(setting.key.find('.') + 1) + "\":";
        EXPECT_THAT(everything(), testing::HasSubstr(member));
    }
}

}  // namespace
}  // namespace kiosk::config
