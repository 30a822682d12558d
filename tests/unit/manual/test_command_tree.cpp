#include "manual/command_tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

namespace kiosk::manual {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Defined {
    CLI::App app{"walls"};
    std::string text;
    int number = 0;
    bool flag = false;
    std::vector<std::string> many;

    Defined() { app.name("kiosk"); }
    OptionEntry last() const { return command_tree(app).options.back(); }
};

TEST(CommandTree, NamesCommandsInFullAtEveryDepth) {
    Defined defined;
    defined.app.add_subcommand("notice", "Tell")->add_subcommand("add", "Add one");
    const CommandEntry tree = command_tree(defined.app);
    EXPECT_EQ(tree.name, "kiosk");
    EXPECT_EQ(tree.about, "walls");
    EXPECT_EQ(tree.commands.at(0).name, "kiosk notice");
    EXPECT_EQ(tree.commands.at(0).commands.at(0).name, "kiosk notice add");
    EXPECT_EQ(tree.commands.at(0).commands.at(0).about, "Add one");
}

TEST(CommandTree, HasAFlagWithoutAValue) {
    Defined defined;
    defined.app.add_flag("-q,--quiet", defined.flag, "Says nothing");
    const OptionEntry quiet = defined.last();
    EXPECT_THAT(quiet.names, ElementsAre("-q", "--quiet"));
    EXPECT_EQ(quiet.value, "");
    EXPECT_EQ(quiet.about, "Says nothing");
    EXPECT_EQ(quiet.group, "Options");
    EXPECT_FALSE(quiet.repeatable);
}

TEST(CommandTree, KnowsWhatAnOptionTakes) {
    Defined defined;
    defined.app.add_option("--file", defined.text)->type_name("PATH")->group("Files");
    EXPECT_EQ(defined.last().value, "PATH");
    EXPECT_EQ(defined.last().group, "Files");
    EXPECT_THAT(defined.last().choices, IsEmpty());

    defined.app.add_option("--kind", defined.text)->check(CLI::IsMember({"fire", "shelter"}));
    EXPECT_THAT(defined.last().choices, ElementsAre("fire", "shelter"));

    defined.app.add_option("--weight", defined.number)->check(CLI::Range(-5, 9));
    EXPECT_EQ(defined.last().value, "INT");
    EXPECT_EQ(defined.last().range, "-5 to 9");

    defined.app.add_option("--size", defined.text)
        ->check(CLI::Validator([](std::string&) { return std::string(); }, "WxH", "size"));
    EXPECT_EQ(defined.last().value, "WxH");

    defined.app.add_option("--text", defined.many);
    EXPECT_TRUE(defined.last().repeatable);
}

TEST(CommandTree, HasAWordWithoutAName) {
    Defined defined;
    defined.app.add_option("number", defined.text)->type_name("NUMBER");
    EXPECT_THAT(defined.last().names, IsEmpty());
    EXPECT_EQ(defined.last().value, "NUMBER");
}

TEST(CommandTree, LeavesOutWhatHelpHides) {
    Defined defined;
    defined.app.add_flag("--hidden", defined.flag)->group("");
    defined.app.add_subcommand("secret")->group("");
    const CommandEntry tree = command_tree(defined.app);
    EXPECT_THAT(tree.options.back().names, ElementsAre("-h", "--help"));
    EXPECT_THAT(tree.commands, IsEmpty());
}

}  // namespace
}  // namespace kiosk::manual
