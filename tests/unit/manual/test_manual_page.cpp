#include "manual/manual_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/command/options.hpp"

namespace kiosk::manual {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* frame = "v@VERSION@\n@COMMANDS@\nthen\n@OPTIONS@\n";

CommandEntry own() {
    CommandEntry tree;
    app::with_command_line([&](const CLI::App& app) { tree = command_tree(app); });
    return tree;
}

std::string roff(std::string text) {
    for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += 2)
        text.replace(at, 1, "\\-");
    return text;
}

void expect_all(const CommandEntry& command, const std::string& page, int& seen) {
    for (const OptionEntry& option : command.options) {
        for (const std::string& name : option.names) EXPECT_THAT(page, HasSubstr("\\fB" + roff(name)));
        ++seen;
    }
    for (const CommandEntry& below : command.commands) {
        EXPECT_THAT(page, HasSubstr(".SS \"" + roff(below.name.substr(below.name.find(' ') + 1)) + "\"\n"));
        expect_all(below, page, seen);
    }
}

TEST(ManualPage, HasEveryCommandAndOptionOfTheProgram) {
    const auto page = manual_page(own(), frame, "1.2");
    ASSERT_TRUE(page.has_value());
    int seen = 0;
    expect_all(own(), *page, seen);
    EXPECT_GT(seen, 60);
    EXPECT_THAT(*page, HasSubstr(".SS \"Settings, for a trial\""));
    EXPECT_THAT(*page, HasSubstr("{evacuate|fire|shelter|custom}"));
    EXPECT_THAT(*page, Not(HasSubstr("@")));
    EXPECT_TRUE(page->starts_with("v1.2\n"));
}

TEST(ManualPage, PutsListsWhereTheFrameHasThem) {
    const CommandEntry program{
        "k", "", {{{"--all"}, "", {}, "", "Options", "Everything"}}, {{"k go", "Goes", {}, {}}}};
    EXPECT_EQ(manual_page(program, frame, "1").value(),
              "v1\n.SS \"go\"\nGoes\nthen\n.TP\n\\fB\\-\\-all\\fR\nEverything\n");
}

TEST(ManualPage, RefusesAFrameWithoutAPlaceForAList) {
    const auto page = manual_page(own(), "@VERSION@\n@COMMANDS@\n", "1");
    ASSERT_FALSE(page.has_value());
    EXPECT_THAT(page.error().message, HasSubstr("@OPTIONS@"));
}

TEST(RoffText, KeepsWhatRoffWouldTakeForItsOwn) {
    EXPECT_EQ(roff_text(".SH a\n'b \\c \"d\" -e"), ".nf\n\\&.SH a\n\\&'b \\ec \\(dqd\\(dq \\-e\n.fi\n");
    EXPECT_EQ(roff_text("one line"), "one line\n");
}

}  // namespace
}  // namespace kiosk::manual
