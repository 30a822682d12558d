#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using namespace std::string_literals;

TEST(Detect, FormatsAreKnownByTheirContent) {
    EXPECT_EQ(test::parsed(R"({"venue-kiosk": 1, "sessions": []})").format, Format::program);
    EXPECT_EQ(test::parsed("\xEF\xBB\xBF \n{\"sessions\": [], \"venue-kiosk\": 1}").format, Format::program);
    for (const char* text : {R"({"schedule": {"conference": {"days": []}}})",
                             R"({"conference": {"days": []}})", R"({"schedule": {"days": []}})",
                             R"({"days": []})", R"({"schedule": {"conference": {}, "days": []}})"}) {
        const Parsed parsed = test::parsed(text);
        EXPECT_EQ(parsed.format, Format::schedule_json) << text;
        EXPECT_TRUE(parsed.program.sessions.empty());
    }
    for (const char* text :
         {"<schedule><day/></schedule>", "\xEF\xBB\xBF \n<schedule><conference/></schedule>",
          "<?xml version='1.0'?><!DOCTYPE schedule><!-- <html> --><schedule><day/></schedule> <x>"}) {
        EXPECT_EQ(test::parsed(text).format, Format::schedule_xml) << text;
    }
    for (const char* text :
         {"<iCalendar><vcalendar/></iCalendar>", "<c:icalendar><c:vcalendar/></c:icalendar>"}) {
        EXPECT_EQ(test::parsed(text).format, Format::xcal) << text;
    }
    EXPECT_EQ(name(Format::program), "program");
    EXPECT_EQ(name(Format::schedule_json), "schedule.json");
    EXPECT_EQ(name(Format::schedule_xml), "schedule.xml");
    EXPECT_EQ(name(Format::xcal), "xCal");
}

TEST(Detect, WhatIsNoProgrammeIsNamed) {
    const struct {
        std::string text;
        const char* expected;
    } cases[] = {
        {"", "the feed is empty"},
        {" \r\n\t", "the feed is empty"},
        {"\xEF\xBB\xBF", "the feed is empty"},
        {"<!DOCTYPE html><html><title>Log in &amp; go</title>",
         "this is an HTML page titled \"Log in & go\", not a programme"},
        {"\n<html>", "this is an HTML page, not a programme"},
        {"<?xml version='1.0'?><!-- x --><schedule>",
         "line 1, column 42: the document ends before </schedule>"},
        {"<!DOCTYPE a [<!ENTITY b '>'>]>\n<s:schedule", "line 2, column 12: the document ends before"},
        {"<schedule><version/></schedule>", "this <schedule> has neither <conference> nor <day>"},
        {"<schedule><line id='a'/></schedule>", "this is a Giggity schedule of lines"},
        {"<iCalendar/>", "this <iCalendar> has no <vcalendar>"},
        {"<icalendar><vcalendar><components/></vcalendar></icalendar>",
         "this is a calendar in the XML of RFC 6321"},
        {"<schedule><conference a=b/></schedule>",
         "line 1, column 25: not valid XML: an attribute that cannot be read"},
        {"<?xml version='1.0' encoding='x-moon'?><schedule><day/></schedule>",
         "line 1: the document says it is encoded as \"x-moon\", which nobody knows"},
        {"<httpapiresult/>", "this is an XML document <httpapiresult>, not a programme"},
        {"<rss version='2.0'>", "this is an XML document <rss>, not a programme"},
        {"<", "this is an XML document, not a programme"},
        {"\x1F\x8B\x08", "this is a compressed file"},
        {"PK\x03\x04", "this is a compressed file"},
        {"%PDF-1.7", "this is a PDF"},
        {"\xFF\xFE{\0"s, "this text is UTF-16"},
        {"{\0\"\0"s, "this text is UTF-16"},
        {"hello", "line 1, column 1: not valid JSON"},
        {"{\"schedule\": {\"conference\"", "line 1, column 27: the document breaks off before its end"},
        {"42", "this is a number in JSON"},
        {"\"venue-kiosk\"", "this is a text in JSON"},
        {"null", "this is null in JSON"},
        {"[]", "this is an empty list"},
        {"[1, 2]", "this is a JSON list of 2 items"},
        {R"([{"date": "2021-10-28T00:00:00", "rooms": []}])", "this format needs the adapter \"sessionize\""},
        {R"({"schedule": {"conference": {}}})", "this schedule.json has no list of days"},
        {R"({"schedule": {"conference": {"days": null}}})", "this schedule.json has no list of days"},
        {R"({"title": "A", "abstract": "", "duration": 2700})", "this is a single submission"},
        {R"({"detail": "Not found."})", "this is a server's error message: \"Not found.\""},
        {R"({"error": {"code": 401, "message": "No token"}})",
         "this is a server's error message: \"No token\""},
        {R"({"errors": [{"message": "Bad"}]})", "this is a server's error message: \"Bad\""},
        {R"({"sessions": []})", "this programme lacks its mark"},
        {R"({"venue-kiosk": 2, "sessions": []})", "this programme is of another version"},
        {R"({"venue-kiosk": 1})", "this programme has no list \"sessions\""},
        {R"({"a": 1, "b": 2, "c": 3, "d": 4})",
         "this is another JSON document with \"a\", \"b\", \"c\", not a programme"},
        {"{}", "this is another JSON document, not a programme"},
        {std::string(200'000, '['), "nested more than 64 levels deep"},
    };
    for (const auto& test : cases) {
        const auto result = parse(test.text, {});
        ASSERT_FALSE(result.has_value()) << test.text.substr(0, 100);
        EXPECT_TRUE(to_string(result.error()).starts_with(test.expected)) << to_string(result.error());
        EXPECT_FALSE(result.error().message.ends_with('.')) << result.error().message;
    }
}

TEST(Detect, OtherSystemsAreKnownByTheirMembers) {
    const struct {
        std::string text;
        const char* adapter;
    } cases[] = {
        {R"([{"date": "2021-10-28T00:00:00", "rooms": [], "timeSlots": []}])", "sessionize"},
        {R"([{"groupId": null, "groupName": "All", "sessions": []}])", "sessionize"},
        {R"({"sessions": [], "speakers": [], "questions": [], "categories": [], "rooms": []})", "sessionize"},
        {R"({"schedule": {"events": [], "conference": {"days": []}}})", "schedule2"},
        {R"({"talks": [], "rooms": [], "speakers": [], "tracks": []})", "pretalx-widget"},
        {R"({"_type": "HTTPAPIResult", "count": 0, "results": []})", "indico"},
        {R"([{"title": "A", "starts-at": "2017-01-01T10:00:00+01:00", "ends-at": null}])", "open-event"},
        {R"([{"start_time": "2017-01-01T10:00:00", "short_abstract": "", "title": "A"}])", "open-event"},
        {R"({"@context": "https://schema.org", "@type": "Event"})", "schema-org"},
        {R"([{"@context": "http://schema.org", "@type": "Event"}])", "schema-org"},
        {R"({"@graph": []})", "schema-org"},
        {R"([{"id": 1, "name": "Seminarium", "seminar": {"name": "A"}}])", "invitepeople"},
        {R"([{"id": 1, "kind": "entrance"}, {"id": 2, "seminar": {"name": "A"}}])", "invitepeople"},
        {R"({"sessions": [{"startTimestamp": 1}], "rooms": [], "speakers": []})", "iosched"},
        {R"({"sessions": [], "speakers": [], "blocks": []})", "iosched"},
        {"<!DOCTYPE html><html><body><script type='application/ld+json'>{\"@type\": \"Event\"}</script>",
         "schema-org"},
    };
    for (const auto& test : cases) {
        FeedOptions options;
        std::string asked;
        options.adapt = [&asked](const std::string& adapter, std::string_view) -> Result<std::string> {
            asked = adapter;
            return R"({"venue-kiosk": 1, "producer": "P", "sessions": []})";
        };
        const Parsed parsed = test::parsed(test.text, options);
        EXPECT_EQ(asked, test.adapter) << test.text;
        EXPECT_EQ(parsed.format, Format::adapter);
        EXPECT_EQ(parsed.adapter, test.adapter);
        EXPECT_EQ(parsed.producer, "P");
    }
}

TEST(Detect, SizeIsBounded) {
    FeedOptions options;
    options.limits.bytes = 1U << 20U;
    std::string text = R"({"venue-kiosk": 1, "sessions": []})";
    text.resize(1U << 20U, ' ');
    EXPECT_TRUE(parse(text, options).has_value());
    text += ' ';
    const auto result = parse(text, options);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().message, "the feed is larger than 1 MiB");
}

}  // namespace
}  // namespace kiosk::feed
