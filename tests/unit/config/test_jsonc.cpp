#include "config/jsonc.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::config {
namespace {

using testing::HasSubstr;

Node good(std::string_view text) {
    auto node = parse_jsonc(text, "f");
    EXPECT_TRUE(node) << to_string(node.error());
    return node.value_or(Node{});
}

std::string error_of(std::string_view text) {
    const auto node = parse_jsonc(text, "f");
    return node ? "read" : to_string(node.error());
}

TEST(Jsonc, ReadsEveryKindOfValue) {
    EXPECT_TRUE(std::holds_alternative<std::nullptr_t>(good("null").value));
    EXPECT_EQ(std::get<bool>(good(" true ").value), true);
    EXPECT_EQ(std::get<bool>(good("false").value), false);
    EXPECT_TRUE(std::get<Node::List>(good("[]").value).empty());
    EXPECT_TRUE(std::get<Node::Object>(good("{ }").value).empty());
    EXPECT_EQ(std::get<Node::List>(good("[1,[2],3,]").value).size(), 3U);
}

TEST(Jsonc, ReadsNumbersAsTheStandardWritesThem) {
    for (const auto& [text, value] : std::initializer_list<std::pair<const char*, double>>{{"0", 0},
                                                                                           {"-0", 0},
                                                                                           {"15", 15},
                                                                                           {"-1.5", -1.5},
                                                                                           {"2e3", 2000},
                                                                                           {"1.5E-1", 0.15},
                                                                                           {"1e+2", 100}}) {
        EXPECT_EQ(std::get<double>(good(text).value), value) << text;
    }
    for (const char* text : {"01", "-", "1.", "-x", "1e", "1e+", "-01", "1e400"}) {
        EXPECT_THAT(error_of(text), HasSubstr("f:1:1: this is not a number")) << text;
    }
    for (const char* text : {".5", "+1", "NaN", "Infinity", "0x10", "1 2"})
        EXPECT_NE(error_of(text), "read") << text;
}

TEST(Jsonc, ResolvesEscapes) {
    EXPECT_EQ(std::get<std::string>(good(R"("\"\\\/\b\f\n\r\t")").value), "\"\\/\b\f\n\r\t");
    EXPECT_EQ(std::get<std::string>(good(R"("\u0041\u00e5\u20AC\ud83d\ude00")").value), "Aå€😀");
    for (const char* text : {R"("\x")", R"("\u12")", R"("\u12G4")", R"("\ud83d")", R"("\ud83d\u0041")",
                             R"("\ude00")", R"("\u+123")", R"("\u 123")", "\"\\"}) {
        EXPECT_THAT(error_of(text), HasSubstr("this escape is unknown")) << text;
    }
}

TEST(Jsonc, KnowsWhereEverythingStands) {
    const Node root = good("\xEF\xBB\xBF// å\n{ \"å€😀\": /* x\n */ [1,\r\n\t\"b\"] }");
    EXPECT_EQ(root.at, (Position{2, 1}));
    const Member& member = std::get<Node::Object>(root.value).at(0);
    EXPECT_EQ(member.key, "å€😀");
    EXPECT_EQ(member.at, (Position{2, 3}));
    const auto& list = std::get<Node::List>(member.value.value);
    EXPECT_EQ(member.value.at, (Position{3, 5}));
    EXPECT_EQ(list.at(0).at, (Position{3, 6}));
    EXPECT_EQ(list.at(1).at, (Position{4, 2}));
}

TEST(Jsonc, CountsColumnsInCharacters) {
    EXPECT_THAT(error_of("{\"å€😀\": x}"), HasSubstr("f:1:9: expected a value, found 'x'"));
    EXPECT_THAT(error_of("[å]"), HasSubstr("found 'å'"));
}

TEST(Jsonc, IsBoundedInDepthAndSize) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    good(nested(32));
    EXPECT_EQ(error_of(nested(33)), "f:1:33: this is nested too deeply; keep to 32 levels");
    EXPECT_EQ(error_of(std::string(200'000, '[')), "f:1:33: this is nested too deeply; keep to 32 levels");
    const std::size_t mebibyte = 1024 * 1024;
    good("1" + std::string(mebibyte - 1, ' '));
    EXPECT_EQ(error_of("1" + std::string(mebibyte, ' ')),
              "f: the file is larger than 1 MiB; is it the right one?");
}

TEST(Jsonc, TakesLongTextsAndManyMembersInGoodTime) {
    std::string text = "{";
    for (int i = 0; i < 50'000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
    EXPECT_EQ(std::get<Node::Object>(good(text + "}").value).size(), 50'000U);
    EXPECT_EQ(std::get<std::string>(good('"' + std::string(900'000, 'x') + '"').value).size(), 900'000U);
}

TEST(Jsonc, RefusesWhatIsNotAllowedBetweenValues) {
    for (const char* text :
         {"",          " ",     "// x", "[1 2]",    "[,]",     "[1,,]", "{,}", "{\"a\":1 \"b\":2}",
          "{\"a\"}",   "{1:2}", "[1",   "{\"a\":1", "{\"a\":", "{\"a",  "nul", "truee",
          "[/ 1]",     "/* x",  "1 2",  "}",        "]",       "[1}",   "'a'", "\"a\nb\"",
          "\"a\x01\"", "# x\n1"}) {
        EXPECT_NE(error_of(text), "read") << text;
    }
    using namespace std::string_literals;
    EXPECT_NE(error_of("1\0"s), "read");
    EXPECT_NE(error_of("\"\0\""s), "read");
    EXPECT_EQ(error_of("[1,\n \"\xff\"]"), "f:2:3: the file is not UTF-8 text; save it as UTF-8");
    EXPECT_EQ(error_of("\"\xed\xa0\x80\""), "f:1:2: the file is not UTF-8 text; save it as UTF-8");
    // The replacement for what breaks off here begins with the very same byte.
    EXPECT_EQ(error_of("[]\xef"), "f:1:4: the file is not UTF-8 text; save it as UTF-8");
    EXPECT_EQ(error_of("[]\xef\xbf"), "f:1:4: the file is not UTF-8 text; save it as UTF-8");
}

}  // namespace
}  // namespace kiosk::config
