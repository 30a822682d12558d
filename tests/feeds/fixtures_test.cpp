#include <filesystem>
#include <set>

#include "helpers.hpp"

// Each fixture is named for its trap. Beside it lie what it is read as (.program) and the findings
// (.findings).
namespace kiosk::feed {
namespace {

namespace fs = std::filesystem;

const fs::path fixtures = fs::path(KIOSK_SOURCE_DIR) / "tests/feeds/fixtures";

std::vector<std::string> names() {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(fixtures)) {
        if (entry.path().extension() == ".json") found.insert(entry.path().stem().string());
    }
    return {found.begin(), found.end()};
}

std::string listed(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += finding.severity == Finding::Severity::note ? "note" : "warning";
        text += " | " + finding.where + " | " + finding.what + '\n';
    }
    return text;
}

FeedOptions options() {
    FeedOptions options;
    options.languages = {"sv", "en"};
    options.access = test::shipped_table();
    return options;
}

class Fixture : public testing::TestWithParam<std::string> {};

TEST_P(Fixture, IsReadAsExpected) {
    const Parsed parsed =
        test::parsed(test::file_text((fixtures / (GetParam() + ".json")).string()), options());
    EXPECT_EQ(write(parsed.program), test::file_text((fixtures / (GetParam() + ".program")).string()));
    EXPECT_EQ(listed(parsed.findings), test::file_text((fixtures / (GetParam() + ".findings")).string()));
}

TEST_P(Fixture, ReadsBackFromOurOwnFormat) {
    const Parsed parsed =
        test::parsed(test::file_text((fixtures / (GetParam() + ".json")).string()), options());
    const Parsed again = test::parsed(write(parsed.program), options());
    EXPECT_EQ(again.program, parsed.program);
    EXPECT_FALSE(test::mentions(again.findings, "unknown")) << listed(again.findings);
}

TEST_P(Fixture, BrokenOffAnywhereIsAnErrorOrAProgramme) {
    const std::string text = test::file_text((fixtures / (GetParam() + ".json")).string());
    const FeedOptions shipped = options();
    std::size_t refused = 0;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto result = parse(std::string_view(text).substr(0, length), shipped);
        if (!result) {
            ++refused;
            EXPECT_FALSE(result.error().message.empty()) << length;
        }
    }
    // Only the line feed at the end may be missing.
    EXPECT_EQ(refused, text.size() - 1);
}

INSTANTIATE_TEST_SUITE_P(Traps, Fixture, testing::ValuesIn(names()), [](const auto& test) {
    std::string name = test.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace kiosk::feed
