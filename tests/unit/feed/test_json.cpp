#include "feed/json/json.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

std::string message(std::string_view text, int depth = 64) {
    const auto value = read_json(text, depth);
    return value ? "valid" : to_string(value.error());
}

TEST(Json, KeepsTheOrderOfMembersAndRepeatedOnes) {
    const auto value = read_json(R"({"b": 1, "a": [true, null, 2.5, "x"], "b": {}} // comment)", 4);
    ASSERT_TRUE(value.has_value());
    ASSERT_EQ(value->object()->size(), 3U);
    EXPECT_EQ((*value->object())[0].key, "b");
    EXPECT_EQ((*value->object())[2].value.kind(), "an object");
    EXPECT_EQ((*value)["b"].number(), 1.0);
    const Value& list = (*value)["a"];
    ASSERT_EQ(list.array()->size(), 4U);
    EXPECT_EQ((*list.array())[0].boolean(), true);
    EXPECT_TRUE((*list.array())[1].is_null());
    EXPECT_EQ((*list.array())[2].number(), 2.5);
    EXPECT_EQ(*(*list.array())[3].string(), "x");
    EXPECT_TRUE((*value)["none"]["below"].is_null());
    EXPECT_FALSE(value->has("none"));
}

TEST(Json, FaultIsNamedWithLineAndColumn) {
    const struct {
        const char *text, *expected;
    } cases[] = {
        {"[1,\n 2,\n]", "line 2, column 3: not valid JSON: a comma before the closing ]; remove the comma"},
        {"{\"å\": \"ä\" \"b\": 1}", "line 1, column 11: not valid JSON: a comma is missing before '\"'"},
        {"[1 2]", "line 1, column 4: not valid JSON: '2' does not belong here"},
        {"{a: 1}", "line 1, column 2: not valid JSON: 'a' does not belong here"},
        {"[\"a\nb\"]", "line 1, column 4: not valid JSON: a line break does not belong here"},
        {"[1]]", "line 1, column 4: not valid JSON: ']' does not belong here"},
        {"{\"a\": [1,", "line 1, column 10: the document breaks off before its end"},
        {"\"abc", "line 1, column 5: the document breaks off before its end"},
        {"tru", "line 1, column 4: the document breaks off before its end"},
        {"", "line 1, column 1: the document breaks off before its end"},
    };
    for (const auto& test : cases)
        EXPECT_TRUE(message(test.text).starts_with(test.expected)) << test.text << '\n' << message(test.text);
}

TEST(Json, DepthIsBoundedWhileReading) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(message(nested(64)), "valid");
    EXPECT_EQ(message(nested(65)), "nested more than 64 levels deep; this is no programme");
    EXPECT_EQ(message(std::string(200'000, '[')), "nested more than 64 levels deep; this is no programme");
    std::string objects;
    for (int i = 0; i < 200'000; ++i) objects += "{\"a\":";
    EXPECT_EQ(message(objects), "nested more than 64 levels deep; this is no programme");
}

TEST(Json, NumberOfValuesIsBounded) {
    EXPECT_TRUE(read_json("[1, [], {}]", 4, 4).has_value());
    for (const char* text : {"[1, [], {}, 1]", "[1, [], {}, []]", "[1, [], {}, {}]"}) {
        const auto refused = read_json(text, 4, 4);
        ASSERT_FALSE(refused.has_value()) << text;
        EXPECT_EQ(refused.error().message, "more than 4 values");
    }
}

TEST(Json, NumbersBeyondTheirTypesAreReadOrRefused) {
    const auto big = read_json("[18446744073709551615, -9223372036854775808]", 4);
    ASSERT_TRUE(big.has_value());
    EXPECT_EQ((*big->array())[0].number(), 18446744073709551615.0);
    EXPECT_EQ((*big->array())[1].scalar(), "-9223372036854775808");
    EXPECT_NE(message("1e999"), "valid");
}

}  // namespace
}  // namespace kiosk::feed
