#include "feed/text/encoding.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

using namespace std::string_literals;

std::string wide(std::string_view ascii, bool big) {
    std::string text = big ? "\xFE\xFF"s : "\xFF\xFE"s;
    for (const char c : ascii) {
        text += big ? '\0' : c;
        text += big ? c : '\0';
    }
    return text;
}

TEST(Encoding, MarkupIsKnownByItsFirstCharacter) {
    for (const std::string& text : {"<"s, " \r\n\t<a>"s, "\xEF\xBB\xBF<a>"s, wide("<a>", true),
                                    wide("<a>", false), "<\0a\0"s, "\0<\0a"s}) {
        EXPECT_TRUE(begins_like_markup(text)) << text;
    }
    for (const std::string& text : {""s, " "s, "{}"s, "a<b>"s, "\xEF\xBB\xBF{"s, "\0\0"s}) {
        EXPECT_FALSE(begins_like_markup(text)) << text;
    }
}

TEST(Encoding, DocumentIsReadAsItDeclares) {
    const struct {
        std::string bytes, text;
    } cases[] = {
        {"<a>\xC3\xA5</a>", "<a>\xC3\xA5</a>"},
        {"\xEF\xBB\xBF<a/>", "<a/>"},
        {"<?xml encoding='UTF-8'?>\xC3\xA5", "<?xml encoding='UTF-8'?>\xC3\xA5"},
        {"<?xml encoding=\"ISO-8859-1\"?>\xE5", "<?xml encoding=\"ISO-8859-1\"?>\xC3\xA5"},
        {"<?xml encoding='latin1'?>\x93x\x94", "<?xml encoding='latin1'?>\xE2\x80\x9Cx\xE2\x80\x9D"},
        {"\n<?xml encoding='iso-8859-15'?>\xA4", "\n<?xml encoding='iso-8859-15'?>\xE2\x82\xAC"},
        {"<?xml encoding='windows-1252'?>\x80", "<?xml encoding='windows-1252'?>\xE2\x82\xAC"},
        {"<?xml encoding='UTF-16'?>\xC3\xA5", "<?xml encoding='UTF-16'?>\xC3\xA5"},
        {"<a encoding='latin1'>\xC3\xA5", "<a encoding='latin1'>\xC3\xA5"},
        {"<?xml?> encoding='latin1' \xC3\xA5", "<?xml?> encoding='latin1' \xC3\xA5"},
        {"\xEF\xBB\xBF<?xml encoding='latin1'?>\xC3\xA5", "<?xml encoding='latin1'?>\xC3\xA5"},
        {"<?xml encoding='latin1", "<?xml encoding='latin1"},
        {"<?xml encoding=''?>\xC3\xA5", "<?xml encoding=''?>\xC3\xA5"},
        {wide("<a>x</a>", true), "<a>x</a>"},
        {wide("<a>x</a>", false), "<a>x</a>"},
        {"<\0a\0/\0>\0"s, "<a/>"},
        {"\0<\0a\0/\0>"s, "<a/>"},
    };
    for (const auto& test : cases) {
        FindingLog log;
        const auto text = xml_to_utf8(test.bytes, log);
        ASSERT_TRUE(text.has_value()) << test.text << to_string(text.error());
        EXPECT_EQ(*text, test.text);
        EXPECT_TRUE(log.take().empty()) << test.text;
    }
}

TEST(Encoding, WhatCannotBeReadIsAFinding) {
    FindingLog log;
    EXPECT_EQ(xml_to_utf8("<a>\xFF</a>", log), "<a>\xEF\xBF\xBD</a>");
    EXPECT_EQ(xml_to_utf8("<a>\0b\0</a>"s, log), "<a>b</a>");
    const Findings findings = log.take();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_TRUE(findings[0].what.starts_with("the feed is not valid UTF-8"));
    EXPECT_EQ(findings[1].what, "the feed has NUL bytes; they are left out");
}

TEST(Encoding, UnknownOneIsAnError) {
    FindingLog log;
    for (const std::string& name : {"klingon"s, std::string(500, 'x'), "utf-8\0"s, " "s}) {
        const auto text = xml_to_utf8("<?xml encoding='" + name + "'?><a/>", log);
        ASSERT_FALSE(text.has_value()) << name;
        EXPECT_TRUE(text.error().message.ends_with("which nobody knows")) << text.error().message;
        EXPECT_EQ(text.error().remedy, "save it as UTF-8");
    }
}

}  // namespace
}  // namespace kiosk::feed
