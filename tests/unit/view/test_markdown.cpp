#include "view/markdown.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::view {
namespace {

using Kind = Paragraph::Kind;
using testing::ElementsAre;
// A test has a Run() of its own.
using Piece = Run;

std::vector<Run> runs(std::string_view text) {
    const auto paragraphs = parse_markdown(text);
    return paragraphs.empty() ? std::vector<Run>{} : paragraphs.front().runs;
}

TEST(Markdown, HasHeadingsParagraphsAndItems) {
    EXPECT_THAT(parse_markdown("# Lunch\n## Fish\nFrom 12:00\n\nIn the hall\n- one\n* two\n3. three"),
                ElementsAre(Paragraph{Kind::heading, {{"Lunch", false}}, ""},
                            Paragraph{Kind::subheading, {{"Fish", false}}, ""},
                            Paragraph{Kind::text, {{"From 12:00", false}}, ""},
                            Paragraph{Kind::text, {{"In the hall", false}}, ""},
                            Paragraph{Kind::item, {{"one", false}}, "•"},
                            Paragraph{Kind::item, {{"two", false}}, "•"},
                            Paragraph{Kind::item, {{"three", false}}, "3."}));
}

TEST(Markdown, EndsALineWhereTheTextDoes) {
    EXPECT_THAT(runs("Lunch\n12:00\r\nFoyer"), ElementsAre(Piece{"Lunch\n12:00\nFoyer", false}));
    EXPECT_THAT(runs("- one\n  and more"), ElementsAre(Piece{"one\nand more", false}));
}

TEST(Markdown, HasBoldInsideAndAcrossWords) {
    EXPECT_THAT(runs("**Lunch** at __12__!"), ElementsAre(Piece{"Lunch", true}, Piece{" at ", false},
                                                          Piece{"12", true}, Piece{"!", false}));
    EXPECT_THAT(runs("un**believ**able"),
                ElementsAre(Piece{"un", false}, Piece{"believ", true}, Piece{"able", false}));
}

TEST(Markdown, ShowsAsWrittenWhatOpensAndNeverCloses) {
    for (const char* text : {"2 ** 3", "**", "****", "**Lunch", "Lunch__", "#Lunch", "-Lunch", "*Lunch*",
                             "1.Lunch", "In 2022. Then", "#", "1234. Far"}) {
        EXPECT_THAT(runs(text), ElementsAre(Piece{text, false})) << text;
        EXPECT_EQ(parse_markdown(text).front().kind, Kind::text) << text;
    }
}

TEST(Markdown, TakesWhatABackslashStandsBeforeAsItStands) {
    EXPECT_THAT(runs("\\**Lunch\\**"), ElementsAre(Piece{"**Lunch**", false}));
    EXPECT_THAT(runs("\\# Lunch"), ElementsAre(Piece{"# Lunch", false}));
    EXPECT_THAT(runs("C:\\temp\\\\"), ElementsAre(Piece{"C:\\temp\\", false}));
}

TEST(Markdown, OfNothingIsNothing) {
    for (const char* text : {"", " ", "\n\n", "\r\n \t\n", "# ", "- "})
        EXPECT_TRUE(parse_markdown(text).size() <= 1) << text;
    EXPECT_TRUE(parse_markdown("\n \n").empty());
}

TEST(Markdown, ReadsNoMoreThanAWallCanHold) {
    std::size_t bytes = 0;
    for (const Paragraph& paragraph : parse_markdown(std::string(100'000, 'x'))) {
        for (const Piece& run : paragraph.runs) bytes += run.text.size();
    }
    EXPECT_EQ(bytes, 4000U);
}

}  // namespace
}  // namespace kiosk::view
