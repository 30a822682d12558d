#include "config/theme_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "files.hpp"

namespace kiosk::config {
namespace {

const std::filesystem::path themes = source_dir / "assets/themes";

nlohmann::json dark() {
    return nlohmann::json::parse(content(themes / "dark.json"));
}

TEST(ThemeFile, EveryThemeOfTheAssetsIsRead) {
    std::size_t count = 0;
    for (const auto& file : json_files(themes)) {
        const auto theme = read_theme(content(file), file.filename().string());
        EXPECT_TRUE(theme) << to_string(theme.error());
        ++count;
    }
    EXPECT_GE(count, 4U);
}

TEST(ThemeFile, OfHighContrastHasThickLinesAndThreeColours) {
    const auto theme = read_theme(content(themes / "high-contrast.json"), "high-contrast.json").value();
    EXPECT_EQ(theme.stroke, 2);
    EXPECT_EQ(read_theme(content(themes / "dark.json"), "dark.json").value().stroke, 1);
    const auto json = nlohmann::json::parse(content(themes / "high-contrast.json"));
    for (const auto& [use, value] : json.items()) {
        if (use == "stroke") continue;
        EXPECT_THAT(value.get<std::string>(), testing::AnyOf("#000000", "#FFFFFF", "#FFFF00")) << use;
    }
}

TEST(ThemeFile, NamesWhatIsWrong) {
    struct Case {
        const char* key;
        nlohmann::json value;
        const char* error;
    };
    const Case cases[] = {
        {"text", nullptr, "mine.json: \"text\" is not a colour; write it like \"#0B1020\""},
        {"text", "white", "mine.json: \"text\" is not a colour; write it like \"#0B1020\""},
        {"text", "#F5F7FB80", "mine.json: \"text\" is not a colour; write it like \"#0B1020\""},
        {"stroke", 0.5,
         "mine.json: \"stroke\" is not a number from 1 to 4; it says how many times as thick "
         "as usual lines are"},
        {"stroke", "2",
         "mine.json: \"stroke\" is not a number from 1 to 4; it says how many times as thick "
         "as usual lines are"},
        {"strokes", 2, "mine.json: unknown key \"strokes\"; did you mean \"stroke\"?"},
        {"muted", "#5A5A6E",
         "mine.json: the contrast of \"muted\" #5a5a6e on \"background\" #0b1020 is "
         "2.8:1; it must be at least 7.0:1"},
    };
    for (const auto& [key, value, error] : cases) {
        auto json = dark();
        json[key] = value;
        const auto theme = read_theme(json.dump(), "mine.json");
        ASSERT_FALSE(theme) << error;
        EXPECT_EQ(to_string(theme.error()), error);
    }
    auto without = dark();
    without.erase("live");
    EXPECT_EQ(read_theme(without.dump(), "mine.json").error().message, "the colour \"live\" is missing");
}

}  // namespace
}  // namespace kiosk::config
