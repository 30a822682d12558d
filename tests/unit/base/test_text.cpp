#include "base/text.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Fold, MakesNamesAlikeThatPeopleTakeForTheSame) {
    struct Case {
        const char *name, *folded;
    };
    for (const Case& c : {
             Case{"Sal A", "sal a"},
             Case{"sal-a", "sal a"},
             Case{"  SAL \t A. ", "sal a"},
             Case{"GALLERIET", "galleriet"},
             Case{"Große Halle", "grosse halle"},
             Case{"ÅHUS", "åhus"},
             Case{"A\u030AHUS", "åhus"},   // decomposed
             Case{"Ｓａｌ　１", "sal 1"},  // full width
             Case{"№ 5", "no 5"},
             Case{"Sal\u00A0A", "sal a"},  // no-break space
             Case{"सभा", "सभा"},           // vowel signs are part of the name
             Case{"会議室 1", "会議室 1"},
             Case{"?", "?"},
             Case{" ∆ ", "∆"},
             Case{"", ""},
             Case{"   ", ""},
             Case{"a\xff", "a"},
         }) {
        EXPECT_EQ(fold(c.name), c.folded) << c.name;
    }
}

TEST(Fold, IsAFixedPoint) {
    for (const char* name : {"Sal A", "ﬁnale №5", "ẞ", "İstanbul", "?!", "A\u030A-\u0323b"}) {
        EXPECT_EQ(fold(fold(name)), fold(name)) << name;
    }
}

TEST(Fold, MakesTheSameOfAsciiAloneAndBesideOthers) {
    // A soft hyphen goes without a trace, and the text with it is not ASCII.
    const std::string hyphen = "\u00AD";
    for (char c = 0; c < 0x7F; ++c) {
        const std::string one(1, c);
        for (const std::string& name : {one, 'a' + one + 'Z', one + "b1", "A1" + one, one + one + '?'}) {
            EXPECT_EQ(fold(name), fold(name + hyphen)) << static_cast<int>(c) << ' ' << name;
        }
    }
}

TEST(SameName, KeepsDifferentNamesApart) {
    EXPECT_TRUE(same_name("Sal A", "sal a"));
    EXPECT_TRUE(same_name("", ""));
    EXPECT_TRUE(same_name("\xff", "\xff"));
    EXPECT_FALSE(same_name("Sal A", "Sal B"));
    EXPECT_FALSE(same_name("Sal A", "SalA"));
    EXPECT_FALSE(same_name("Sal", "Säl"));
    EXPECT_FALSE(same_name("?", "!"));
    EXPECT_FALSE(same_name("", "a"));
}

TEST(ToUtf32, GivesOneElementACodePoint) {
    EXPECT_EQ(to_utf32(""), U"");
    EXPECT_EQ(to_utf32("aå€😀"), U"aå€😀");
    EXPECT_EQ(to_utf32("a\xff"
                       "b"),
              U"a\uFFFDb");
}

TEST(ValidUtf8, ReplacesWhatIsInvalidAndNothingElse) {
    using namespace std::string_literals;
    EXPECT_EQ(valid_utf8("aå€😀\n"), "aå€😀\n");
    EXPECT_EQ(valid_utf8("a\0b"s), "a\0b"s);
    for (const char* bad :
         {"\xff", "\xc3", "\xe2\x82", "\x80", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80"}) {
        const std::string mended = valid_utf8("a"s + bad + "b");
        EXPECT_EQ(mended.find("a\uFFFD"), 0U) << mended;
        EXPECT_EQ(mended.back(), 'b');
        EXPECT_EQ(valid_utf8(mended), mended);
    }
}

TEST(ValidUtf8, SeesWhatIsInvalidWhereverItStands) {
    for (std::size_t before = 0; before < 70; ++before) {
        const std::string begin(before, 'a'), end(70 - before, 'b');
        EXPECT_EQ(valid_utf8(begin + "\xFF" + end), begin + "\uFFFD" + end);
        EXPECT_EQ(valid_utf8(begin + "é" + end), begin + "é" + end);
        EXPECT_EQ(fold(begin + "Å" + end), begin + "å" + end);
    }
}

TEST(Trim, TakesAwayUnicodeSpaceOnBothSidesOnly) {
    EXPECT_EQ(trim(" \t\r\n a  b \u00A0\u2003"), "a  b");
    EXPECT_EQ(trim("😀 "), "😀");
    EXPECT_EQ(trim(" 😀"), "😀");
    EXPECT_EQ(trim("a"), "a");
    EXPECT_EQ(trim(" \u3000 "), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("a \x80"), "a \uFFFD");
}

}  // namespace
}  // namespace kiosk
