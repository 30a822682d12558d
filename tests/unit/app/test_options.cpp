#include "app/command/options.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "app/command/exit_code.hpp"

namespace kiosk::app {
namespace {

std::variant<Options, int> read(std::vector<std::string> words) {
    words.insert(words.begin(), "venue-kiosk");
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    return read_options(static_cast<int>(arguments.size()), arguments.data());
}

Options good(const std::vector<std::string>& words) {
    return std::get<Options>(read(words));
}

TEST(Options, WithoutACommandRunTheScreen) {
    EXPECT_EQ(good({}).command, Command::run);
    EXPECT_EQ(good({"--feed", "f"}).command, Command::run);
}

TEST(Options, OfTheConfigStandBeforeOrAfterTheCommand) {
    const Options before = good({"--feed", "f", "--room", "A", "now", "--json"});
    const Options after = good({"now", "--json", "--room", "A", "--feed", "f"});
    EXPECT_EQ(before.command, Command::now);
    EXPECT_TRUE(before.json);
    EXPECT_EQ(before.overrides, after.overrides);
    EXPECT_EQ(before.overrides.find("room")->second, "A");
}

TEST(Options, RoomMayBeGivenSeveralTimes) {
    EXPECT_EQ(good({"--room", "A", "--room", "B"}).overrides.count("room"), 2U);
}

TEST(Options, OfASnapshotAreASizeAndAnOutput) {
    const Options options = good({"snapshot", "--size", "1080x1920", "--output", "x.png"});
    EXPECT_EQ(options.size, (view::Size{1080, 1920}));
    EXPECT_EQ(options.output, "x.png");
    EXPECT_FALSE(options.all_pages);
}

TEST(Options, ThatAreWrongEndTheProgram) {
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"snapshot"},
                                               {"--rooom", "A"},
                                               {"show"},
                                               {"--windowed", "12"},
                                               {"--windowed", "99999x2"},
                                               {"--speed", "0"},
                                               {"--speed", "nan"},
                                               {"--speed", "2"},
                                               {"now", "--speed", "2", "--at", "2022-11-18T09:00Z"},
                                               {"snapshot", "--output", "x", "--windowed", "800x600"}}) {
        testing::internal::CaptureStderr();
        const auto result = read(words);
        const std::string said = testing::internal::GetCapturedStderr();
        ASSERT_TRUE(std::holds_alternative<int>(result)) << words[0];
        EXPECT_EQ(std::get<int>(result), exit_cannot_start);
        EXPECT_FALSE(said.empty());
    }
}

TEST(Options, HelpEndsWell) {
    testing::internal::CaptureStdout();
    EXPECT_EQ(std::get<int>(read({"--help"})), exit_ok);
    EXPECT_NE(testing::internal::GetCapturedStdout().find("snapshot"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::app
