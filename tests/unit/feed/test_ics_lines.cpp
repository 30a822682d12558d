#include "feed/ics/lines.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

std::vector<std::string> read(std::string_view bytes, std::size_t longest = 1000) {
    IcsLines lines(bytes, longest);
    std::vector<std::string> result;
    while (const auto line = lines.next()) {
        result.push_back(std::to_string(line->number) + ' ' + std::string(line->name) + '|' +
                         std::string(line->parameters) + '|' + std::string(line->value));
    }
    return result;
}

IcsLine only(std::string_view text) {
    static std::vector<IcsLines> kept;
    kept.emplace_back(text, 1000);
    return kept.back().next().value_or(IcsLine());
}

using Lines = std::vector<std::string>;

TEST(IcsLines, EveryKindOfLineEndParts) {
    const Lines expected{"1 A||1", "2 B||2"};
    for (const char* text : {"A:1\nB:2", "A:1\r\nB:2\r\n", "A:1\r\r\nB:2\r\r\n", "A:1\rB:2\r"}) {
        EXPECT_EQ(read(text), expected) << text;
    }
    EXPECT_EQ(read("A:1\n\n\nB:2\n"), (Lines{"1 A||1", "4 B||2"}));
    EXPECT_TRUE(read("").empty());
    EXPECT_TRUE(read("\r\n\n").empty());
}

TEST(IcsLines, FoldedLinesAreOne) {
    EXPECT_EQ(read("A:one\r\n  two\r\n\tthree\r\nB:x"), (Lines{"1 A||one twothree", "4 B||x"}));
    EXPECT_EQ(read("A:one\r\r\n  two\r\r\nB:x"), (Lines{"1 A||one two", "3 B||x"}));
    EXPECT_EQ(read("A:\xC3\r\n \xA5"), (Lines{"1 A||\xC3\xA5"}));
    EXPECT_EQ(read(" A:1"), (Lines{"1 || A:1"}));
}

TEST(IcsLines, NameParametersAndValueArePartedOutsideQuotationMarks) {
    const struct {
        const char *text, *expected;
    } cases[] = {
        {"SUMMARY:a:b;c", "1 SUMMARY||a:b;c"},
        {"DTSTART;;VALUE=DATE:20221118", "1 DTSTART|;VALUE=DATE|20221118"},
        {"A;X=\"a:b;c\":v", "1 A|X=\"a:b;c\"|v"},
        {"A;X=\"never closed:v", "1 A|X=\"never closed|v"},
        {"A:", "1 A||"},
        {"A", "1 ||A"},
        {"A;B", "1 ||A;B"},
        {":v", "1 ||:v"},
        {"no name: here", "1 ||no name: here"},
        {"X-WR.CAL_1-NAME:v", "1 X-WR.CAL_1-NAME||v"},
    };
    for (const auto& test : cases) EXPECT_EQ(read(test.text), Lines{test.expected});
}

TEST(IcsLines, LongLinesAreCutBetweenCharacters) {
    EXPECT_EQ(read("A:1234567890\nB:1", 6), (Lines{"1 A||1234", "2 B||1"}));
    EXPECT_EQ(read("A:123\xC3\xA5\n x", 6), (Lines{"1 A||123x"}));
    IcsLines lines("A:1234567890\nB:1\nC:1234", 6);
    EXPECT_TRUE(lines.next().value_or(IcsLine()).cut);
    EXPECT_FALSE(lines.next().value_or(IcsLine()).cut);
    EXPECT_FALSE(lines.next().value_or(IcsLine()).cut);
    EXPECT_FALSE(lines.replaced_bytes());
}

TEST(IcsLines, WhatIsNoUtf8IsReplacedAndTheOtherLinesStay) {
    IcsLines lines("A:\xFF\xFF\nB:b\nC:\xC3", 100);
    EXPECT_TRUE(lines.replaced_bytes());
    EXPECT_EQ(lines.next().value_or(IcsLine()).value, "\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(lines.next().value_or(IcsLine()).value, "b");
    EXPECT_EQ(lines.next().value_or(IcsLine()).value, "\xEF\xBF\xBD");
    EXPECT_FALSE(lines.next().has_value());
}

TEST(IcsLines, ParametersAreFoundInAnyCaseAndDecoded) {
    const IcsLine line =
        only("ATTENDEE;cn=\"Ek, Anna\"; ROLE = CHAIR;X=^'a^'^nb^^;EMPTY=;BAD:mailto:a@b.org");
    EXPECT_EQ(parameter(line, "CN"), "Ek, Anna");
    EXPECT_EQ(parameter(line, "ROLE"), "CHAIR");
    EXPECT_EQ(parameter(line, "X"), "\"a\"\nb^");
    EXPECT_EQ(parameter(line, "EMPTY"), "");
    EXPECT_EQ(parameter(line, "BAD"), std::nullopt);
    EXPECT_EQ(parameter(line, "N"), std::nullopt);
}

TEST(IcsLines, EscapesOfTextsAreUndone) {
    EXPECT_EQ(unescaped("a\\nb\\Nc\\,d\\;e\\\\nf"), "a\nb\nc,d;e\\nf");
    EXPECT_EQ(unescaped("C:\\dir \\"), "C:\\dir \\");
}

TEST(IcsLines, ListsArePartedAtCommasWithoutBackslash) {
    using Items = std::vector<std::string_view>;
    EXPECT_EQ(list_items("a, b\\,c,,d", 10), (Items{"a", "b\\,c", "", "d"}));
    EXPECT_EQ(list_items("", 10), Items{""});
    EXPECT_EQ(list_items("a\\", 10), Items{"a\\"});
    EXPECT_EQ(list_items("a,b,c", 2), (Items{"a", "b"}));
}

}  // namespace
}  // namespace kiosk::feed
