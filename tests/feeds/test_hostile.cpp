#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::event_with;
using test::repeated;
using test::schedule_with;

FeedOptions options() {
    FeedOptions options;
    options.access = test::shipped_table();
    return options;
}

TEST(Hostile, DeepNestingIsRefusedWherever) {
    for (const std::string& text :
         {repeated("[", 200'000), repeated("[", 200'000) + repeated("]", 200'000),
          repeated("{\"a\":", 200'000),
          schedule_with(event_with("\"x\": " + repeated("[", 200'000) + repeated("]", 200'000)))}) {
        const auto result = parse(text, options());
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().message, "nested more than 64 levels deep");
    }
}

TEST(Hostile, HugeTextsAreCut) {
    const std::string huge(10U << 20U, 'x');
    const Parsed parsed =
        test::parsed(schedule_with(event_with(R"("subtitle": ")" + huge + R"(", "abstract": ")" + huge +
                                              R"(", "description": "<p>)" + repeated("<b>", 100'000) +
                                              R"(", "type": ")" + repeated("&amp;", 100'000) + "\"")),
                     options());
    ASSERT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_LE(parsed.program.sessions[0].subtitle.size(), 2'000U);
    EXPECT_LE(parsed.program.sessions[0].summary.size(), 20'000U);
    EXPECT_LE(parsed.program.sessions[0].type.size(), 2'000U);
    const Parsed title = test::parsed(
        R"({"venue-kiosk": 1, "sessions": [{"start": "2022-11-18T09:00", "end": "10:00", "title": ")" + huge +
        "\"}]}");
    EXPECT_EQ(title.program.sessions.at(0).title.size(), 2'000U);
}

TEST(Hostile, BytesThatAreNoTextAreReplacedOrRefused) {
    const Parsed parsed = test::parsed(
        schedule_with(event_with("\"subtitle\": \"a\xFF\xC3(\xED\xA0\x80z\", \"type\": \"x\\u0000y\"")),
        options());
    ASSERT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_TRUE(parsed.program.sessions[0].subtitle.starts_with("a\xEF\xBF\xBD"));
    EXPECT_EQ(parsed.program.sessions[0].type, "xy");
    EXPECT_TRUE(test::mentions(parsed.findings, "not valid UTF-8"));

    const FeedOptions shipped = options();
    const std::string text = schedule_with(event_with(""));
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char byte : {'\0', '\xFF', '"', '{', '9'}) {
            std::string changed = text;
            changed[at] = byte;
            const auto result = parse(changed, shipped);
            EXPECT_TRUE(result || !result.error().message.empty());
        }
    }
    EXPECT_FALSE(parse(std::string(1000, '\0'), options()).has_value());
}

TEST(Hostile, OurOwnFormatBrokenAnywhereIsAnErrorOrAProgramme) {
    const std::string text =
        R"({"venue-kiosk":1,"time_zone":"UTC","rooms":[{"id":"a","name":"A","access":["captions"]}],"sessions":[{"title":"T",
"start":"2022-11-18T09:00","end":"10:00","people":[{"name":"P"}],"status":{"kind":"moved","moved_from":"A"},"stream":{"url":"https://a.org"}}]})";
    const FeedOptions shipped = options();
    ASSERT_TRUE(parse(text, shipped).has_value());
    for (std::size_t at = 0; at < text.size(); ++at) {
        EXPECT_FALSE(parse(std::string_view(text).substr(0, at), shipped).has_value()) << at;
        for (const char byte : {'\0', '\xFF', '"', '[', '0', ','}) {
            std::string changed = text;
            changed[at] = byte;
            const auto result = parse(changed, shipped);
            EXPECT_TRUE(result || !result.error().message.empty());
        }
    }
}

TEST(Hostile, ManySessionsRoomsAndKeysAreRead) {
    constexpr std::size_t many = 100'000;
    std::string rooms;
    std::string events;
    for (std::size_t i = 0; i < many; ++i) {
        rooms += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":[]";
        events += (i == 0 ? "" : ",") +
                  std::string(R"({"title":"T","date":"2022-12-28T14:00:00+01:00","duration":"0:45"})");
    }
    const Parsed parsed = test::parsed(
        R"({"conference": {"days": [{"rooms": {"A": [)" + events + "]}}, {\"rooms\": {" + rooms + "}}]}}",
        options());
    EXPECT_EQ(parsed.program.sessions.size(), many);
    EXPECT_EQ(parsed.program.rooms.size(), many + 1);

    const Parsed same = test::parsed(R"({"conference": {"rooms": [)" + repeated(R"({"name":"A"},)", many) +
                                     R"({"name":"B"}], "days": []}})");
    EXPECT_EQ(same.program.rooms.size(), many + 1);

    std::string keys;
    for (std::size_t i = 0; i < many; ++i) keys += ",\"k" + std::to_string(i) + "\":0";
    EXPECT_LE(test::parsed(R"({"venue-kiosk": 1, "sessions": [])" + keys + "}").findings.size(), 1001U);
}

}  // namespace
}  // namespace kiosk::feed
