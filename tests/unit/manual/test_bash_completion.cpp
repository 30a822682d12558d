#include "manual/bash_completion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>

#include "app/command/options.hpp"

namespace kiosk::manual {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

struct Close {
    void operator()(std::FILE* file) const { pclose(file); }
};

// What bash offers for the last of the words, which is being typed.
std::vector<std::string> offered(const std::string& words) {
    CommandEntry program;
    app::with_command_line([&](const CLI::App& app) { program = command_tree(app); });
    const std::string path = testing::TempDir() + "/completion-" + std::to_string(getpid()) + ".bash";
    {
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "w"),
                                                                   std::fclose);
        std::fputs(bash_completion(program).c_str(), file.get());
    }
    const std::string line = "bash -c 'set -u; . " + path + "; COMP_WORDS=(venue-kiosk " + words +
                             "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _venue_kiosk; "
                             "((${#COMPREPLY[@]} == 0)) || printf \"%s\\n\" \"${COMPREPLY[@]}\"' 2>&1";
    const std::unique_ptr<std::FILE, Close> shell(popen(line.c_str(), "r"));
    std::vector<std::string> lines;
    std::array<char, 256> buffer;
    while (std::fgets(buffer.data(), buffer.size(), shell.get()) != nullptr) {
        lines.emplace_back(buffer.data());
        lines.back().pop_back();
    }
    return lines;
}

TEST(BashCompletion, OffersCommandsAndOptions) {
    EXPECT_THAT(offered("ga"), ElementsAre("gallery"));
    EXPECT_THAT(offered("--confi"), ElementsAre("--config"));
    EXPECT_THAT(offered("\"\""),
                AllOf(Contains("run"), Contains("notice"), Contains("--room"), Contains("--at")));
}

TEST(BashCompletion, OffersWhatTheCommandTakesAndTheProgramDoes) {
    EXPECT_THAT(offered("notice a"), ElementsAre("add"));
    EXPECT_THAT(offered("notice add --emer"), ElementsAre("--emergency"));
    EXPECT_THAT(offered("snapshot --all"), ElementsAre("--all-pages"));
    EXPECT_THAT(offered("snapshot --roo"), ElementsAre("--room"));
    EXPECT_THAT(offered("now --all"), IsEmpty());
}

TEST(BashCompletion, OffersChoices) {
    EXPECT_THAT(offered("notice add --emergency f"), ElementsAre("fire"));
    EXPECT_THAT(offered("notice add --emergency = f"), ElementsAre("fire"));
    EXPECT_THAT(offered("notice add --emergency ="), Contains("shelter"));
}

TEST(BashCompletion, LeavesValuesToFilesAndTakesThemForNoCommands) {
    EXPECT_THAT(offered("--config n"), IsEmpty());
    EXPECT_THAT(offered("--room notice a"), Not(Contains("add")));
    EXPECT_THAT(offered("--room check snap"), ElementsAre("snapshot"));
}

}  // namespace
}  // namespace kiosk::manual
