#include "adapter/evaluate.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace kiosk::adapter {
namespace {

std::string said(const Job& job) {
    const auto outcome = evaluate(job);
    return outcome ? *outcome : to_string(outcome.error());
}

TEST(Evaluate, GivesTheOneValueThatTheProgramMakes) {
    const struct {
        const char* program;
        const char* document;
        const char* value;
    } cases[] = {
        {".", R"({"b": 1, "a": [null, true, 1.5]})", R"({"b":1,"a":[null,true,1.5]})"},
        {".", "  []  ", "[]"},
        {"debug", "[]", "[]"},
        {".a", R"({"a": "Åsa \ud83d\ude00"})", "\"Åsa 😀\""},
        {"[.[] | .+1]", "[1, 2]", "[2,3]"},
        {"split(\"\\n\") | map(split(\";\"))", "Titel;Start\nA;09:00",
         R"([["Titel","Start"],["A","09:00"]])"},
        {".", "", "\"\""},
        {"null", "{}", "null"},
        {"[$with.speakers[0], ($with | keys)]", "{}", R"([7,["note","speakers"]])"},
        {"$with.note", "{}", "\"plain\""},
    };
    for (const auto& test : cases) {
        EXPECT_EQ(said({"a.jq", test.program, test.document, {{"speakers", "[7]"}, {"note", "plain"}}}),
                  test.value)
            << test.program;
    }
}

TEST(Evaluate, NamesThePlaceWhereItFails) {
    const struct {
        const char* program;
        const char* document;
        const char* start;
    } cases[] = {
        {".[", "{}", "cms.jq: the adapter is no jq program: "},
        {"nothing_like_this", "{}", "cms.jq: the adapter is no jq program: "},
        {"import \"a\" as a; .", "{}", "cms.jq: the adapter is no jq program: "},
        {"error(\"no talks here\")", "{}", "cms.jq: the adapter says: no talks here; "},
        {"error({a: 1})", "{}", "cms.jq: the adapter says: {\"a\":1}; "},
        {".a.b", R"({"a": 1})", "cms.jq: the adapter says: Cannot index number with string \"b\"; "},
        {"empty", "{}", "cms.jq: the adapter gives nothing; "},
        {".[]", "[1, 2]", "cms.jq: the adapter gives several values; "},
        {"1, error(\"late\")", "{}", "cms.jq: the adapter says: late; "},
        {"input", "{}", "cms.jq: the adapter says: "},
        {".", "{\"a\": ", "the feed cannot be read: "},
        {".", "{} {}", "the feed cannot be read: "},
    };
    for (const auto& test : cases) {
        const std::string message = said({"cms.jq", test.program, test.document, {}});
        EXPECT_TRUE(message.starts_with(test.start)) << test.program << '\n' << message;
        EXPECT_EQ(message.find('\n'), std::string::npos) << message;
    }
}

TEST(Evaluate, KeepsMessagesShort) {
    const std::string document = "{\"a\": \"" + std::string(5000, 'x');
    EXPECT_LT(said({"cms.jq", ".", document, {}}).size(), 200U);
    EXPECT_LT(said({"cms.jq", "error(.)", "{\"a\": \"" + std::string(5000, 'x') + "\"}", {}}).size(), 700U);
}

TEST(Evaluate, ACompanionThatCannotBeReadIsNamed) {
    EXPECT_TRUE(said({"cms.jq", ".", "{}", {{"speakers", "[1,"}}})
                    .starts_with("the document \"speakers\" cannot be read: "));
}

}  // namespace
}  // namespace kiosk::adapter
