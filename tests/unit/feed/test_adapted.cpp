#include "feed/text/access_table.hpp"
#include "helpers.hpp"

namespace kiosk::feed {
namespace {

// A reader with an adapter that gives `text`, whatever the document.
FeedOptions giving(std::string text) {
    FeedOptions options;
    options.format = "mycms";
    options.access = test::shipped_table();
    options.adapt = [text = std::move(text)](const std::string&, std::string_view) -> Result<std::string> {
        return text;
    };
    return options;
}

std::string with_session(const std::string& members, const std::string& program = "") {
    return R"({"venue-kiosk": 1, )" + program +
           R"("sessions": [{"title": "A", "start": "2022-11-18T09:00", "end": "2022-11-18T10:00")" + members +
           "}]}";
}

Error refused(const std::string& bytes, const FeedOptions& options) {
    const auto result = parse(bytes, options);
    EXPECT_FALSE(result) << bytes;
    return result ? Error() : result.error();
}

TEST(Adapted, TextsLoseTheirMarkup) {
    const Session session =
        test::only_session("{}", giving(with_session(R"(, "summary": "<p>One &amp; two</p><p>Three</p>")")));
    EXPECT_EQ(session.summary, "One & two\n\nThree");
}

TEST(Adapted, TagsLinesAndLinksNameAccessAndStreams) {
    const Session session = test::only_session(
        "{}", giving(with_session(R"(, "tags": ["Teckenspråkstolkas"], "summary": "Tillgänglighet: hörslinga",
            "links": [{"url": "https://example.org/live", "title": "Livestream"}, null, 3, {"url": 4}])")));
    EXPECT_TRUE(has(session.access, AccessKind::sign_language_interpreted));
    EXPECT_TRUE(has(session.access, AccessKind::hearing_loop));
    ASSERT_TRUE(session.stream);
    EXPECT_EQ(session.stream->url, "https://example.org/live");
}

TEST(Adapted, ASessionWithoutEndIsAnnounced) {
    const Parsed parsed = test::parsed(
        "{}", giving(R"({"venue-kiosk": 1, "sessions": [{"title": "A", "start": "2022-11-18T09:00Z"}]})"));
    ASSERT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_EQ(parsed.program.sessions[0].end, parsed.program.sessions[0].start);
    EXPECT_EQ(test::warnings(parsed.findings), 1U) << test::all(parsed.findings);
}

TEST(Adapted, WallTimesAreReadInTheFeedsOwnZoneAndShownInTheConfiguredOne) {
    FeedOptions options = giving(with_session("", R"("time_zone": "America/New_York", )"));
    options.zone = Zone::find("Europe/Stockholm").value();
    const Parsed parsed = test::parsed("{}", options);
    EXPECT_EQ(parsed.program.sessions.at(0).start, test::at("2022-11-18T14:00:00Z"));
    EXPECT_EQ(parsed.program.zone.name(), "Europe/Stockholm");
}

TEST(Adapted, OffsetsThatAreWrongCanBeIgnored) {
    FeedOptions options = giving(
        R"({"venue-kiosk": 1, "sessions": [{"title": "A", "start": "2022-11-18T09:00Z", "end": "2022-11-18T10:00Z"}]})");
    options.zone = Zone::find("Europe/Stockholm").value();
    EXPECT_EQ(test::only_session("{}", options).start, test::at("2022-11-18T09:00:00Z"));
    options.local_times = true;
    const Session session = test::only_session("{}", options);
    EXPECT_EQ(session.start, test::at("2022-11-18T08:00:00Z"));
    EXPECT_EQ(session.end, test::at("2022-11-18T09:00:00Z"));
}

TEST(Adapted, WhatTheAdapterRemarksIsAFinding) {
    const Parsed parsed = test::parsed(
        "{}",
        giving(with_session(
            "",
            R"("findings": ["2 left out", {"where": "talk 3", "what": "odd"}, 7, null], "producer": "CMS 2", )")));
    EXPECT_EQ(parsed.producer, "CMS 2");
    EXPECT_TRUE(test::mentions(parsed.findings, "2 left out"));
    EXPECT_TRUE(test::mentions(parsed.findings, "talk 3"));
    EXPECT_FALSE(test::mentions(parsed.findings, "unknown")) << test::all(parsed.findings);
}

TEST(Adapted, AnyDocumentIsGivenToAnAdapterThatIsAskedFor) {
    FeedOptions options = giving("");
    std::string got;
    options.adapt = [&got](const std::string&, std::string_view document) -> Result<std::string> {
        got = document;
        return R"({"venue-kiosk": 1, "sessions": []})";
    };
    for (const char* text : {"title;start\nA;09:00", "{\"a\": 1}", "[]", "\xEF\xBB\xBF{}",
                             R"({"schedule": {"conference": {"days": []}}})"}) {
        test::parsed(text, options);
        EXPECT_FALSE(got.empty());
        EXPECT_TRUE(std::string(text).ends_with(got)) << got;
    }
}

TEST(Adapted, HalfADocumentAnErrorPageAndNothingAreRefusedBeforeTheAdapter) {
    FeedOptions options = giving("");
    options.adapt = [](const std::string&, std::string_view document) -> Result<std::string> {
        ADD_FAILURE() << document;
        return "";
    };
    EXPECT_EQ(refused("{\"a\": [1, 2", options).message, "the document breaks off before its end");
    EXPECT_EQ(refused("<html><title>Login</title></html>", options).message,
              "this is an HTML page titled \"Login\", not a programme");
    EXPECT_EQ(refused(" ", options).message, "the feed is empty");
}

TEST(Adapted, WhatItGivesIsCheckedLikeAnyFeed) {
    const struct {
        std::string given;
        const char* expected;
    } cases[] = {
        {"[]", "what the adapter \"mycms\" gives: it is no programme: it lacks \"venue-kiosk\": 1; "},
        {"{", "what the adapter \"mycms\" gives: the document breaks off"},
        {R"({"venue-kiosk": 3})", "what the adapter \"mycms\" gives: this programme is of another version"},
        {R"({"venue-kiosk": 1})", "what the adapter \"mycms\" gives: this programme has no list"},
        {R"({"venue-kiosk": 1, "sessions": )" + std::string(100, '[') + std::string(100, ']') + "}",
         "what the adapter \"mycms\" gives: nested more than 64 levels deep"},
    };
    for (const auto& test : cases) {
        EXPECT_TRUE(to_string(refused("{}", giving(test.given))).starts_with(test.expected))
            << to_string(refused("{}", giving(test.given)));
    }
}

TEST(Adapted, AFailureIsTheFeeds) {
    FeedOptions options = giving("");
    options.adapt = [](const std::string&, std::string_view) -> Result<std::string> {
        return fail("the adapter says: no talks", "mycms.jq", "look");
    };
    EXPECT_EQ(to_string(refused("{}", options)), "mycms.jq: the adapter says: no talks; look");
    options.adapt = nullptr;
    EXPECT_EQ(refused("{}", options).message, "this format needs the adapter \"mycms\"");
}

TEST(Adapted, AFormatOfOurOwnMustBeTheOneThatIsFound) {
    FeedOptions options;
    options.format = "iCalendar";
    EXPECT_EQ(refused(test::schedule_with(""), options).message,
              "this is schedule.json, and the configuration says that it is iCalendar");
    options.format = "schedule.json";
    EXPECT_EQ(test::parsed(test::schedule_with(""), options).format, Format::schedule_json);
}

TEST(Adapted, JsonLdIsFoundInsideAPage) {
    FeedOptions options;
    std::string got;
    options.adapt = [&got](const std::string&, std::string_view document) -> Result<std::string> {
        got = document;
        return R"({"venue-kiosk": 1, "sessions": []})";
    };
    test::parsed(
        "<html><script type='application/ld+json'>{\"@type\": \"Organization\"}</script><p>x"
        "<script type=\"application/LD+JSON; charset=utf-8\">//<![CDATA[\n{\"@type\": "
        "\"Event\"}\n//]]></script>"
        "<script type='application/ld+json'>{broken</script>"
        "<script>{\"@type\": \"Event\", \"not\": 1}</script></html>",
        options);
    EXPECT_EQ(got, R"([{"@type": "Organization"},{"@type": "Event"}])");
    EXPECT_EQ(
        refused("<html><script type='application/ld+json'>{\"@type\": \"Person\"}</script></html>", options)
            .message,
        "this is an HTML page, not a programme");
}

}  // namespace
}  // namespace kiosk::feed
