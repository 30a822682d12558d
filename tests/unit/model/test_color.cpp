#include "model/color.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Color, IsReadFromThreeSixOrEightDigits) {
    struct Case {
        const char* text;
        Color color;
        const char* written;
    };
    for (const Case& c : {
             Case{"#0B1020", {0x0B, 0x10, 0x20, 255}, "#0b1020"},
             Case{"#ffd166", {0xFF, 0xD1, 0x66, 255}, "#ffd166"},
             Case{"#FFF", {255, 255, 255, 255}, "#ffffff"},
             Case{"#a0c", {0xAA, 0x00, 0xCC, 255}, "#aa00cc"},
             Case{"#00000000", {0, 0, 0, 0}, "#00000000"},
             Case{"#12345678", {0x12, 0x34, 0x56, 0x78}, "#12345678"},
             Case{"#123456FF", {0x12, 0x34, 0x56, 0xFF}, "#123456"},
         }) {
        const auto color = parse_color(c.text);
        ASSERT_TRUE(color) << c.text;
        EXPECT_EQ(*color, c.color) << c.text;
        EXPECT_EQ(to_string(*color), c.written);
        EXPECT_EQ(parse_color(to_string(*color)), color);
    }
}

TEST(Color, IsNothingElse) {
    for (const char* text : {"",           "#",      "#1",     "#12",     "#1234",      "#12345",  "#1234567",
                             "#123456789", "123456", "red",    "#12345g", "#-12345",    "# 12345", "#123 56",
                             "#fff ",      " #fff",  "##ffff", "#ÅÄÖ",    "rgb(0,0,0)", "0x123456"}) {
        EXPECT_FALSE(parse_color(text)) << text;
    }
}

}  // namespace
}  // namespace kiosk
