#include <gmock/gmock.h>

#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::repeated;

const std::string good_event =
    "<event id='1'><title>T</title><date>2022-12-28T14:00:00Z</date><duration>0:45</duration></event>";

std::string with_events(const std::string& events) {
    return "<schedule><conference><title>C</title></conference><day date='2022-12-28'><room name='A'>" +
           events + "</room></day></schedule>";
}

TEST(HostileXml, DeepNestingIsRefusedWherever) {
    constexpr std::size_t deep = 200'000;
    for (const std::string& text :
         {"<schedule>" + repeated("<a>", deep), "<schedule>" + repeated("<a>", deep) + repeated("</a>", deep),
          with_events("<event><abstract>" + repeated("<b>", deep) + repeated("</b>", deep)),
          "<iCalendar>" + repeated("<vcalendar>", deep)}) {
        const auto result = parse(text, {});
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().message, "nested more than 64 levels deep");
    }
}

TEST(HostileXml, NestingWithinTheBoundIsRead) {
    const std::string text = with_events(good_event + repeated("<a>", 60) + repeated("</a>", 60));
    EXPECT_EQ(test::parsed(text).program.sessions.size(), 1U);
}

TEST(HostileXml, WhatComesAfterTheDocumentIsNotBuilt) {
    for (const std::string& after : {repeated("<a>", 200'000), std::string("<schedule><day>"),
                                     std::string("\n<!-- 0.3 s"), std::string("</x>")}) {
        EXPECT_EQ(test::parsed(with_events(good_event) + after).program.sessions.size(), 1U);
    }
}

TEST(HostileXml, TooManyElementsAreRefused) {
    for (const char* part : {"<event/>", "<a></a>", "<![CDATA[]]>", "<!---->x"}) {
        const auto result = parse(with_events(repeated(part, 3'000'001)), {});
        ASSERT_FALSE(result.has_value()) << part;
        EXPECT_EQ(result.error().message, "more than 3000000 elements") << part;
    }
}

TEST(HostileXml, EntitiesAreNotExpanded) {
    std::string declared = "<!DOCTYPE schedule [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 60; ++i) {
        const std::string last = "&a" + std::to_string(i - 1) + ";";
        declared += "<!ENTITY a" + std::to_string(i) + " '" + repeated(last, 20) + "'>";
    }
    declared +=
        "<!ENTITY % file SYSTEM 'file:///dev/zero'>%file;<!ENTITY page SYSTEM 'https://example.org/'>]>";
    const std::string text = declared + with_events(
                                            "<event id='1'><title>&a59; &page;</title>"
                                            "<date>2022-12-28T14:00:00Z</date></event>");
    EXPECT_EQ(test::only_session(text).title, "&a59; &page;");
}

TEST(HostileXml, HugeTextsAreCut) {
    const std::string huge(10U << 20U, 'x');
    const Parsed parsed = test::parsed(
        with_events("<event id='" + huge + "'><title>" + huge + "</title><subtitle>" +
                    repeated("&amp;", 1'000'000) + "</subtitle><abstract>" + repeated("&lt;b&gt;", 100'000) +
                    "</abstract><date>2022-12-28T14:00:00Z</date><duration>0:45</duration></event>"));
    ASSERT_EQ(parsed.program.sessions.size(), 1U);
    EXPECT_EQ(parsed.program.sessions[0].title.size(), 2'000U);
    EXPECT_LE(parsed.program.sessions[0].id.size(), 2'000U);
    EXPECT_LE(parsed.program.sessions[0].subtitle.size(), 2'000U);
    EXPECT_LE(parsed.program.sessions[0].summary.size(), 20'000U);
}

TEST(HostileXml, ManySessionsAndRoomsAreRead) {
    constexpr std::size_t many = 100'000;
    std::string rooms;
    for (std::size_t i = 0; i < many; ++i) rooms += "</room><room name='" + std::to_string(i) + "'>";
    const Parsed parsed = test::parsed(with_events(repeated(good_event, many) + rooms));
    EXPECT_EQ(parsed.program.sessions.size(), many);
    EXPECT_EQ(parsed.program.rooms.size(), many + 1);

    const Parsed more = test::parsed(with_events(repeated(good_event, many + 7)));
    EXPECT_EQ(more.program.sessions.size(), many);
    EXPECT_TRUE(test::mentions(more.findings, "more than 100000 sessions; the last 7 are left out"));
    EXPECT_LE(test::parsed(with_events(repeated("<event/>", many))).findings.size(), 1001U);
}

TEST(HostileXml, ManyAttributesAreReadOrRefused) {
    std::string tag = "<event id='1'";
    for (int i = 0; i < 100'000; ++i) tag += " a" + std::to_string(i) + "=''";
    const std::string text =
        with_events(tag + "><title>T</title><date>2022-12-28T14:00:00Z</date><duration>1</duration></event>");
    EXPECT_EQ(test::only_session(text).title, "T");
}

TEST(HostileXml, AnyByteChangedIsAnErrorOrAProgramme) {
    FeedOptions options;
    options.access = test::shipped_table();
    const std::string text =
        "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE s [<!ENTITY a 'b'>]>" +
        with_events(
            "<event id='1'><title>A &amp; B</title><date>2022-12-28T14:00:00Z</date>"
            "<duration>0:45</duration><!-- c --><abstract><![CDATA[<p>d</p>]]></abstract>"
            "<persons><person id='2'>E</person></persons><links><link href='https://f.org'>G</link>"
            "</links></event>");
    ASSERT_TRUE(parse(text, options).has_value());
    for (std::size_t at = 0; at < text.size(); ++at) {
        EXPECT_FALSE(parse(std::string_view(text).substr(0, at), options).has_value()) << at;
        for (const char byte : {'\0', '\xFF', '<', '>', '"', '\'', '&', ']', '/', '!'}) {
            std::string changed = text;
            changed[at] = byte;
            const auto result = parse(changed, options);
            EXPECT_TRUE(result || !result.error().message.empty());
        }
    }
}

TEST(HostileXml, Utf16IsReadAndHalvesOfItAreReplaced) {
    std::string wide = "\xFF\xFE";
    for (const char c : with_events(good_event)) {
        wide += c;
        wide += '\0';
    }
    EXPECT_EQ(test::only_session(wide).title, "T");
    const auto half = parse(wide.substr(0, wide.size() - 1), {});
    EXPECT_FALSE(half.has_value());
    std::string broken = wide;
    broken.replace(wide.find(std::string("T\0<", 3)), 2, std::string("\x00\xD8", 2));
    EXPECT_EQ(test::only_session(broken).title, "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace kiosk::feed
