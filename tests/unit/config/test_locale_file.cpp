#include "config/locale_file.hpp"

#include <gtest/gtest.h>

#include "files.hpp"

namespace kiosk::config {
namespace {

std::string error_of(const std::string& text) {
    const auto messages = read_locale(text, "sv.json", "sv");
    return messages ? "" : to_string(messages.error());
}

// Swedish with one part exchanged for another.
std::string swedish(const std::string& part, const std::string& other) {
    std::string text = content(source_dir / "assets/locale/sv.json");
    const std::size_t begin = text.find(part);
    EXPECT_NE(begin, std::string::npos) << part;
    return text.replace(begin, part.size(), other);
}

TEST(LocaleFile, OfEveryLanguageIsRead) {
    const auto files = json_files(source_dir / "assets/locale");
    EXPECT_GE(files.size(), 2U);
    for (const auto& file : files) {
        const auto messages = read_locale(content(file), file.filename().string(), file.stem().string());
        ASSERT_TRUE(messages) << to_string(messages.error());
        EXPECT_EQ(messages->locale(), file.stem());
    }
}

TEST(LocaleFile, SaysItsMessages) {
    const auto messages = read_locale(content(source_dir / "assets/locale/sv.json"), "sv.json", "sv");
    ASSERT_TRUE(messages) << to_string(messages.error());
    EXPECT_EQ((*messages)("free_until", {{"time", "10:15"}}), "Ledigt till 10:15");
}

TEST(LocaleFile, IsRefusedWithTheLineOfTheMessage) {
    // The first message stays on its line, whatever others are added.
    EXPECT_EQ(error_of(swedish("\"NU\"", "\"{tid}\"")),
              "sv.json:2:3: message \"now\" uses the argument {tid}; it has none");
    EXPECT_EQ(error_of(swedish("\"next\"", "\"nxet\"")),
              "sv.json:3:3: unknown message \"nxet\"; did you mean \"next\"?");
    EXPECT_EQ(error_of(swedish("\"NU\"", "5")),
              "sv.json:2:10: message \"now\" is 5; write a text in double quotes");
    EXPECT_EQ(error_of(swedish("  \"next\": \"HÄRNÄST\",\n", "")),
              "sv.json: message \"next\" is missing; add it");
    EXPECT_EQ(error_of("[]"),
              "sv.json:1:1: the messages are a list; write an object such as {\"now\": \"NOW\"}");
    EXPECT_EQ(error_of(""), "sv.json:1:1: expected a value, found the end; the file ends too early");
}

}  // namespace
}  // namespace kiosk::config
