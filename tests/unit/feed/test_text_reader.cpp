#include "feed/text/text_reader.hpp"

#include "feed/json/json.hpp"
#include "helpers.hpp"

namespace kiosk::feed {
namespace {

std::string line(const char* json, FeedOptions options = {}, Findings* findings = nullptr) {
    FindingLog log;
    const std::string text =
        TextReader(options, log, Markup::html).line(read_json(json, 8).value(), "title", "here");
    if (findings != nullptr) *findings = log.take();
    return text;
}

TEST(TextReader, ReadsTextsInEveryShape) {
    FeedOptions swedish;
    swedish.languages = {"sv", "en"};
    EXPECT_EQ(line("null"), "");
    EXPECT_EQ(line("\" a &amp; b \""), "a & b");
    EXPECT_EQ(line("1984"), "1984");
    EXPECT_EQ(line(R"({"de": "Hallo", "en": "Hello", "sv": "Hej"})", swedish), "Hej");
    EXPECT_EQ(line(R"({"de": "Hallo", "en-GB": "Hello", "sv": ""})", swedish), "Hello");
    EXPECT_EQ(line(R"({"de": null, "fr": "Salut"})", swedish), "Salut");
    EXPECT_EQ(line("{}", swedish), "");
}

TEST(TextReader, OtherTypesAreFindings) {
    Findings findings;
    EXPECT_EQ(line("[1]", {}, &findings), "");
    EXPECT_TRUE(test::mentions(findings, "title is a list, not a text; left out"));
    EXPECT_EQ(line(R"({"a": {}})", {}, &findings), "");
    EXPECT_TRUE(test::mentions(findings, "title is an object"));
}

TEST(TextReader, LongLinesAreCutWithAFinding) {
    FeedOptions options;
    options.limits.title_bytes = 20;
    Findings findings;
    EXPECT_EQ(line("\"12345678901234567890\"", options, &findings), "12345678901234567890");
    EXPECT_TRUE(findings.empty());
    EXPECT_EQ(line("\"123456789012345678901\"", options, &findings), "12345678901234567…");
    EXPECT_TRUE(test::mentions(findings, "title is longer than 20 bytes; cut"));
}

TEST(TextReader, LanguageTags) {
    const struct {
        const char *written, *expected;
    } cases[] = {
        {"", ""},
        {"de", "de"},
        {"DE", "de"},
        {"de, en", "de, en"},
        {"de/en", "de, en"},
        {"en;sv", "en, sv"},
        {"sv_SE", "sv-SE"},
        {"zh-hant-tw", "zh-Hant-TW"},
        {"de-formal", "de"},
        {"swl", "swl"},
        {"English", "English"},
        {"Svenska och engelska", "Svenska och engelska"},
        {"e", "e"},
        {", ,", ""},
    };
    for (const auto& test : cases) {
        EXPECT_EQ(language_tags(test.written), test.expected) << test.written;
        EXPECT_EQ(language_tags(test.expected), test.expected) << test.expected;
    }
}

TEST(TextReader, MadeUpIdsDependOnEveryPart) {
    EXPECT_EQ(made_up_id({"a", "b"}), made_up_id({"a", "b"}));
    EXPECT_NE(made_up_id({"a", "b"}), made_up_id({"ab", ""}));
    EXPECT_NE(made_up_id({"a", "b"}), made_up_id({"a", "c"}));
    EXPECT_EQ(made_up_id({}), "x-cbf29ce484222325");
}

}  // namespace
}  // namespace kiosk::feed
