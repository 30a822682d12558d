#include "feed/text/label_lines.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

std::string listed(std::string_view text) {
    std::string result;
    for (const LabelledLine& line : labelled_lines(text)) result += '[' + line.label + '|' + line.value + ']';
    return result;
}

TEST(LabelLines, BeginALine) {
    EXPECT_EQ(listed("Tolkningsalternativ: Teckenspråkstolkas"), "[tolkningsalternativ|Teckenspråkstolkas]");
    EXPECT_EQ(listed("Länk till livestream; https://a.org/x"), "[länk till livestream|https://a.org/x]");
    EXPECT_EQ(listed("- **Accessibility:** BSL"), "[accessibility|BSL]");
    EXPECT_EQ(listed("• Access : BSL; captions"), "[access|BSL; captions]");
    EXPECT_EQ(listed("text\nA: 1\nB: 2"), "[a|1][b|2]");
}

TEST(LabelLines, LabelAloneTakesTheNextLine) {
    EXPECT_EQ(listed("Access:\n\n• BSL\nmore"), "[access|BSL]");
    EXPECT_EQ(listed("Access:\nNext: 1"), "[next|1]");
    EXPECT_EQ(listed("Access:"), "");
}

TEST(LabelLines, ProseAndAddressesAreNone) {
    EXPECT_EQ(listed("see https://a.org/x"), "");
    EXPECT_EQ(listed("https://a.org: yes"), "");
    EXPECT_EQ(listed(": x"), "");
    EXPECT_EQ(listed(std::string(100, 'a') + ": x"), "");
    EXPECT_EQ(listed(""), "");
}

}  // namespace
}  // namespace kiosk::feed
