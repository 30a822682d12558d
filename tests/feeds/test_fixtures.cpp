#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "adapters.hpp"

// Each fixture is named for its trap. Beside it lie what it is read as (.program), the findings (.findings),
// and the feed's companions (.with) where it has some.
namespace kiosk::feed {
namespace {

namespace fs = std::filesystem;

const fs::path fixtures = fs::path(KIOSK_SOURCE_DIR) / "tests/feeds/fixtures";

// Those of one format, or of all.
std::vector<std::string> names(const std::set<std::string>& extensions = {".html", ".ics", ".json", ".xml"}) {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(fixtures)) {
        if (extensions.contains(entry.path().extension())) found.insert(entry.path().filename().string());
    }
    return {found.begin(), found.end()};
}

std::string text_of(const std::string& name) {
    return test::file_text((fixtures / name).string());
}

std::string beside(const std::string& name, const char* extension) {
    return text_of(fs::path(name).replace_extension(extension).string());
}

std::string test_name(const testing::TestParamInfo<std::string>& test) {
    std::string name = test.param;
    std::ranges::replace_if(
        name, [](char c) { return c == '-' || c == '.'; }, '_');
    return name;
}

std::string listed(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += finding.severity == Finding::Severity::note ? "note" : "warning";
        text += " | " + finding.where + " | " + finding.what + '\n';
    }
    return text;
}

test::Companions companions_of(const std::string& name) {
    test::Companions with;
    const fs::path file = fs::path(name).replace_extension(".with");
    if (!fs::exists(fixtures / file)) return with;
    const nlohmann::json documents = nlohmann::json::parse(text_of(file.string()));
    for (const auto& [key, document] : documents.items()) with[key] = document.dump();
    return with;
}

FeedOptions options_of(const std::string& name) {
    FeedOptions options;
    options.languages = {"sv", "en"};
    options.access = test::shipped_table();
    options.adapt = test::shipped_adapters(companions_of(name));
    return options;
}

using Fixture = testing::TestWithParam<std::string>;

TEST_P(Fixture, IsReadAsExpected) {
    const Parsed parsed = test::parsed(text_of(GetParam()), options_of(GetParam()));
    EXPECT_EQ(write(parsed.program), beside(GetParam(), ".program"));
    EXPECT_EQ(listed(parsed.findings), beside(GetParam(), ".findings"));
}

TEST_P(Fixture, ReadsBackFromOurOwnFormat) {
    const Parsed parsed = test::parsed(text_of(GetParam()), options_of(GetParam()));
    const Parsed again = test::parsed(write(parsed.program), options_of(GetParam()));
    EXPECT_EQ(again.program, parsed.program);
    EXPECT_FALSE(test::mentions(again.findings, "unknown")) << listed(again.findings);
}

INSTANTIATE_TEST_SUITE_P(Traps, Fixture, testing::ValuesIn(names()), test_name);

using ClosedFixture = testing::TestWithParam<std::string>;

TEST_P(ClosedFixture, BrokenOffAnywhereIsAnErrorOrAProgramme) {
    const std::string text = text_of(GetParam());
    const FeedOptions shipped = options_of(GetParam());
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

INSTANTIATE_TEST_SUITE_P(Traps, ClosedFixture, testing::ValuesIn(names({".json", ".xml"})), test_name);

using IcsFixture = testing::TestWithParam<std::string>;

TEST_P(IcsFixture, BrokenOffAnywhereNeverGivesAHalfReadEvent) {
    const std::string text = text_of(GetParam());
    const FeedOptions shipped = options_of(GetParam());
    const Program whole = test::parsed(text, shipped).program;
    // Before, in and after every line end, and in the middle of what follows.
    std::set<std::size_t> lengths{0};
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        for (const std::size_t more : {0U, 1U, 7U}) lengths.insert(std::min(at + more, text.size()));
    }
    for (const std::size_t length : lengths) {
        const auto result = parse(std::string_view(text).substr(0, length), shipped);
        if (!result) {
            EXPECT_FALSE(result.error().message.empty()) << length;
            continue;
        }
        for (const Session& session : result->program.sessions) {
            const auto same = [&](const Session& other) { return other.title == session.title; };
            EXPECT_TRUE(std::ranges::any_of(whole.sessions, same)) << session.title << " at " << length;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Traps, IcsFixture, testing::ValuesIn(names({".ics"})), test_name);

}  // namespace
}  // namespace kiosk::feed
