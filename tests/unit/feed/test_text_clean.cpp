#include "feed/text/text_clean.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

using namespace std::string_literals;

struct Case {
    std::string text, expected;
};

// Plain text is copied in blocks: what is not plain is found at every place of one.
TEST(TextClean, SeesWhatIsOddWhereverItStands) {
    const Case odd[] = {
        {"\xE2\x80\xAE", ""}, {"\xEF\xBB\xBF", ""},     {"\xE2\x80\x8B", ""}, {"\x7F", ""},
        {"\x01", ""},         {"\xFF", "\xEF\xBF\xBD"}, {"\xC2\xA0", " "},    {"  ", " "},
        {"\r\n", " "},        {"\xC3\xA9", "\xC3\xA9"}, {"\xC2\x85", " "},    {"\xE2\x80", "\xEF\xBF\xBD"}};
    for (const Case& one : odd) {
        for (std::size_t before = 1; before < 100; ++before) {
            const std::string begin(before, 'a'), end(100 - before, 'b');
            EXPECT_EQ(clean_line(begin + one.text + end), begin + one.expected + end) << before;
        }
    }
}

TEST(TextClean, LineIsOneLineWithSingleSpaces) {
    const Case cases[] = {
        {"", ""},
        {" \t\n ", ""},
        {"  a \t b\r\nc\rd  ", "a b c d"},
        {"a\0b"s, "ab"},
        {"a\x01\x1F\x7F\xC2\x80z", "az"},
        {"a\xE2\x80\xAE"
         "evil\xE2\x80\xAC",
         "aevil"},                             // override and its end
        {"a\xE2\x81\xA6x\xE2\x81\xA9", "ax"},  // isolate and its end
        {"\xEF\xBB\xBF"
         "a\xE2\x80\x8B"
         "b\xC2\xAD"
         "c",
         "abc"},  // byte order mark, zero-width space, soft hyphen
        {"a\xFFz", "a\xEF\xBF\xBDz"},
        {"10\xC2\xA0kr", "10\xC2\xA0kr"},
        {"word\xC2\xA0word", "word word"},
        {"a < b, C++ <3 & d", "a < b, C++ <3 & d"},
        {"a\xE2\x80\xA8"
         "b\xE2\x80\xA9"
         "c",
         "a b c"},
    };
    for (const Case& test : cases) EXPECT_EQ(clean_line(test.text), test.expected) << test.text;
}

TEST(TextClean, JoinersAreKeptWhereTheyMeanSomething) {
    const std::string zwj = "\xE2\x80\x8D";
    const std::string zwnj = "\xE2\x80\x8C";
    const Case cases[] = {
        {"👩" + zwj + "💻", "👩" + zwj + "💻"},
        {"❤️" + zwj + "🔥", "❤️" + zwj + "🔥"},
        {"👩🏽" + zwj + "🚀", "👩🏽" + zwj + "🚀"},
        {"می" + zwnj + "خواهم", "می" + zwnj + "خواهم"},
        {"क्" + zwj + "ष", "क्" + zwj + "ष"},
        {"a" + zwj + "b" + zwnj + "c", "abc"},
        {"👩" + zwj, "👩"},
        {zwj + "a", "a"},
        {"🏴\U000E0067\U000E0062\U000E007F", "🏴\U000E0067\U000E0062\U000E007F"},
        {"a\U000E0067", "a"},
        {"สวัส\xE2\x80\x8Bดี", "สวัส\xE2\x80\x8Bดี"},
    };
    for (const Case& test : cases) EXPECT_EQ(clean_line(test.text), test.expected) << test.text;
}

TEST(TextClean, ParagraphsAreSeparatedByOneEmptyLine) {
    const Case cases[] = {
        {"a\nb", "a\nb"},
        {"a\n\nb", "a\n\nb"},
        {"a\r\n\r\n\r\n  b \r\n", "a\n\nb"},
        {"\n\na\n", "a"},
        {"a \n \t\n b", "a\n\nb"},
        {"a\xE2\x80\xA9"
         "b",
         "a\n\nb"},
        {"a\x0B"
         "b\x0C"
         "c",
         "a\nb\nc"},
    };
    for (const Case& test : cases) EXPECT_EQ(clean_paragraphs(test.text), test.expected) << test.text;
}

TEST(TextClean, CleaningAgainChangesNothing) {
    for (const std::string text :
         {"  a \xC2\xA0 b\xC2\xA0 3\xC2\xA0 4\xC2\xA0kr",
          "x\xE2\x80\x8D\xE2\x80\x8D😀\xE2\x80\x8D\xE2\x80\x8D😀", "a\r\r\nb\n \n\xE2\x80\xA9\xE2\x80\xA8z",
          "\xF0\x9F\xFF\xE2", "می\xE2\x80\x8C\xE2\x80\x8C\xE2\x80\x8Cx"}) {
        EXPECT_EQ(clean_line(clean_line(text)), clean_line(text));
        EXPECT_EQ(clean_paragraphs(clean_paragraphs(text)), clean_paragraphs(text));
    }
}

TEST(TextClean, CutEndsAtACharacterWithinTheLimit) {
    EXPECT_EQ(cut("åäö", 6), "åäö");
    EXPECT_EQ(cut("åäöåäö", 8), "åä…");
    EXPECT_EQ(cut("åäöåäö", 9), "åäö…");
    EXPECT_EQ(cut("ab cdefgh", 6), "ab…");
    EXPECT_EQ(cut("abcdef", 2), "");
    for (std::size_t bytes = 0; bytes < 40; ++bytes) {
        const std::string text = cut("👩\xE2\x80\x8D💻 å👩\xE2\x80\x8D💻👩\xE2\x80\x8D💻", bytes);
        EXPECT_LE(text.size(), bytes);
        EXPECT_EQ(clean_line(text), text);
    }
}

}  // namespace
}  // namespace kiosk::feed
