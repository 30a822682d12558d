#include "app/setup/setup_watch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

Setup setup(std::multimap<std::string, std::string> settings) {
    Options options;
    options.overrides = std::move(settings);
    return set_up(options).value();
}

TEST(ReadAlike, WhatIsMadeOfTheProgrammeNeedsNoNewPolling) {
    const auto one = setup({{"feed", "https://example.org/a.json"}});
    for (const auto& [key, value] : std::multimap<std::string, std::string>{{"room", "Studion"},
                                                                            {"title", "Day"},
                                                                            {"theme", "light"},
                                                                            {"page_seconds", "30"},
                                                                            {"hours", "08:00-18:00"},
                                                                            {"brightness", "60"},
                                                                            {"motion", "none"}}) {
        EXPECT_TRUE(read_alike(one, setup({{"feed", "https://example.org/a.json"}, {key, value}}))) << key;
    }
}

TEST(ReadAlike, WhatIsReadOtherwiseIsReadAnew) {
    const auto one = setup({{"feed", "https://example.org/a.json"}});
    EXPECT_FALSE(read_alike(one, setup({{"feed", "https://example.org/b.json"}})));
    for (const auto& [key, value] : std::multimap<std::string, std::string>{
             {"language", "en"}, {"time_zone", "UTC"}, {"poll_seconds", "30"}, {"annotations", "a.csv"}}) {
        EXPECT_FALSE(read_alike(one, setup({{"feed", "https://example.org/a.json"}, {key, value}}))) << key;
    }
    auto other = one;
    other.read_by += "another adapter";
    EXPECT_FALSE(read_alike(one, other));
}

TEST(OnDisk, HasTheSourcesThatAreFilesOfThisMachine) {
    const OnDisk of =
        on_disk(setup({{"feed", "https://example.org/a.json"}, {"annotations", "notes/table.csv"}}));
    EXPECT_THAT(of.files, testing::ElementsAre(fs::path("notes/table.csv")));
    EXPECT_THAT(of.settings, testing::Contains(testing::Property(&fs::path::filename, fs::path("themes"))));
}

}  // namespace
}  // namespace kiosk::app
