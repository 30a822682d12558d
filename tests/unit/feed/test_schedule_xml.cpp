#include <gmock/gmock.h>

#include "helpers.hpp"

// What differs from schedule.json; the rest is read by the same code.
namespace kiosk::feed {
namespace {

FeedOptions options() {
    FeedOptions options;
    options.base_url = "https://example.org/feeds/schedule.xml";
    options.access = test::shipped_table();
    return options;
}

// One event at 14:00+01:00 for 45 minutes, with more elements.
std::string event_xml(const std::string& elements, const std::string& attributes = "id='1' guid='g-1'") {
    return "<event " + attributes +
           "><title>T</title><date>2022-12-28T14:00:00+01:00</date><duration>0:45</duration>" + elements +
           "</event>";
}

std::string schedule_xml(const std::string& days, const std::string& conference = "",
                         const std::string& schedule = "") {
    return "<schedule>" + schedule + "<conference><title>Conf</title>" + conference + "</conference>" + days +
           "</schedule>";
}

std::string in_room(const std::string& events) {
    return "<day index='1' date='2022-12-28'><room name='Saal 1'>" + events + "</room></day>";
}

Session session_with(const std::string& elements, const std::string& conference = "",
                     const std::string& schedule = "") {
    return test::only_session(schedule_xml(in_room(event_xml(elements)), conference, schedule), options());
}

TEST(ScheduleXml, EventIsThatOfTheSameScheduleJson) {
    const Session session = session_with(
        "<subtitle>S</subtitle><abstract>A</abstract><description>&lt;p&gt;D&lt;/p&gt;</description>"
        "<language>de, en</language><type>lecture</type><track>Science</track><logo>/media/x.png</logo>"
        "<url>talk/1</url><recording><license/><optout>true</optout></recording><room>Other</room>"
        "<persons><person id='7'>Ann</person><person guid='h' role='Moderator'>Ben</person></persons>",
        "<track name='Science' slug='sci' color='#00A356'/>",
        "<base_url>https://conf.example.org/2022/</base_url>");
    const Session as_json = test::only_session(
        test::schedule_with(
            test::event_with(
                R"("subtitle": "S", "abstract": "A", "description": "<p>D</p>", "language": "de, en",
                "type": "lecture", "track": "Science", "logo": "/media/x.png", "url": "talk/1", "do_not_record": true,
                "persons": [{"id": 7, "name": "Ann"}, {"guid": "h", "name": "Ben", "role": "moderator"}])"),
            R"("tracks": [{"name": "Science", "slug": "sci", "color": "#00A356"}],)",
            R"("base_url": "https://conf.example.org/2022/",)"),
        options());
    EXPECT_EQ(session, as_json);
    EXPECT_EQ(session.room, "Saal 1");
    EXPECT_EQ(session.summary, "A\n\nD");
    EXPECT_EQ(session.start, test::at("2022-12-28T13:00:00Z"));
    EXPECT_EQ(session.people,
              (std::vector<Person>{{"h", "Ben", "moderator", {}, {}}, {"7", "Ann", {}, {}, {}}}));
}

TEST(ScheduleXml, EmptyElementsAreAsNone) {
    EXPECT_EQ(
        session_with("<subtitle/><abstract> </abstract><description></description><language>\n</language>"
                     "<track/><logo/><url> </url><persons/><links/><recording/><end></end><start/>"),
        session_with(""));
}

TEST(ScheduleXml, TextIsThatOfTheElement) {
    const struct {
        const char *element, *subtitle;
    } cases[] = {
        {"a &lt; b &amp;amp; c", "a < b & c"},
        {"<![CDATA[a < b]]>", "a < b"},
        {"a<!-- not this --> b<![CDATA[ c]]> d", "a b c d"},
        {"\n   a\r\n   b\n", "a b"},
        {"a <em>b</em> c", "a b c"},
        {"&#x41;&#66;&nbsp;C", "AB C"},
        {"&unknown;", "&unknown;"},
        {"&lt;em&gt;a&lt;/em&gt;", "a"},
    };
    for (const auto& test : cases) {
        EXPECT_EQ(session_with("<subtitle>" + std::string(test.element) + "</subtitle>").subtitle,
                  test.subtitle)
            << test.element;
    }
    EXPECT_EQ(session_with("<abstract><p>a</p><p>b</p></abstract>").summary, "a\n\nb");
}

TEST(ScheduleXml, IdIsGuidThenIdThenCode) {
    const struct {
        const char *attributes, *elements, *id;
    } cases[] = {
        {"id='1' guid='g' code='C'", "", "g"}, {"id='1' code='C'", "", "1"},
        {"guid=' ' id='1'", "", "1"},          {"code='ABCDEF'", "", "ABCDEF"},
        {"", "<code>HQCCYH</code>", "HQCCYH"}, {"id='1'", "<guid>g</guid>", "g"},
    };
    for (const auto& test : cases) {
        const std::string text = schedule_xml(in_room(event_xml(test.elements, test.attributes)));
        EXPECT_EQ(test::only_session(text).id, test.id) << text;
    }
    EXPECT_TRUE(test::only_session(schedule_xml(in_room(event_xml("", "")))).id.starts_with("x-"));
}

TEST(ScheduleXml, LinksAreReadInBothForms) {
    const struct {
        const char *link, *url, *title;
    } cases[] = {
        {"<link href='https://a.org/1'>Livestream</link>", "https://a.org/1", "Livestream"},
        {"<link href='https://a.org/1'><type>related</type><title>Livestream</title></link>",
         "https://a.org/1", "Livestream"},
        {"<link><url>https://a.org/1</url><title>Livestream</title></link>", "https://a.org/1", "Livestream"},
        {"<link href='https://youtube.com/live/1'></link>", "https://youtube.com/live/1", ""},
        {"<link>https://youtube.com/live/1</link>", "https://youtube.com/live/1", ""},
        {"<link href='/live'>Livestream</link>", "https://example.org/live", "Livestream"},
    };
    for (const auto& test : cases) {
        const Session session = session_with("<links>" + std::string(test.link) + "</links>");
        ASSERT_TRUE(session.stream.has_value()) << test.link;
        EXPECT_EQ(*session.stream, (Stream{test.url, test.title})) << test.link;
    }
    EXPECT_FALSE(session_with("<links><link href='https://a.org'>Slides</link></links>").stream.has_value());
    EXPECT_FALSE(session_with("<do_not_stream>True</do_not_stream><links>"
                              "<link href='https://a.org/1'>Livestream</link></links>")
                     .stream.has_value());
}

TEST(ScheduleXml, WallTimesBeforeTheChangeOfDayBelongToTheNextDate) {
    const struct {
        const char *day_change, *start, *instant;
    } cases[] = {
        {"09:00:00", "09:00", "2022-12-28T09:00:00Z"}, {"09:00:00", "08:59", "2022-12-29T08:59:00Z"},
        {"09:00", "23:59:30", "2022-12-28T23:59:30Z"}, {"9:00", "08:00", "2022-12-29T08:00:00Z"},
        {"00:00", "00:00", "2022-12-28T00:00:00Z"},    {"00:00", "03:00", "2022-12-28T03:00:00Z"},
        {"", "03:59", "2022-12-29T03:59:00Z"},         {"", "04:00", "2022-12-28T04:00:00Z"},
        {"noon", "03:00", "2022-12-29T03:00:00Z"},
    };
    for (const auto& test : cases) {
        const std::string text =
            schedule_xml(in_room("<event id='1'><title>T</title><start>" + std::string(test.start) +
                                 "</start><duration>00:30</duration></event>"),
                         "<day_change>" + std::string(test.day_change) + "</day_change>");
        EXPECT_EQ(test::only_session(text).start, test::at(test.instant)) << text;
    }
}

TEST(ScheduleXml, VersionAndAddressAreFoundWhereTheyAre) {
    const auto program = [](const std::string& conference, const std::string& schedule) {
        return test::parsed(schedule_xml("<day/>", conference, schedule), options()).program;
    };
    EXPECT_EQ(program("", "<version>1.2</version>").version, "1.2");
    EXPECT_EQ(program("<release>PREVIEW</release>", "").version, "PREVIEW");
    EXPECT_EQ(program("<release>PREVIEW</release>", "<version/>").version, "PREVIEW");
    EXPECT_EQ(program("", "").url, "");
    EXPECT_EQ(program("<base_url>https://a.org/</base_url>", "").url, "https://a.org/");
    EXPECT_EQ(program("", "<base_url>https://a.org/talk/{id}</base_url>").url, "https://a.org/talk/");
    EXPECT_EQ(program("<url>https://b.org/</url><base_url>https://a.org/</base_url>", "").url,
              "https://b.org/");
    EXPECT_EQ(program("", "<url>https://a.org/schedule.xml</url>").url, "");
    EXPECT_EQ(
        test::parsed(schedule_xml("<day/>", "", "<generator name='pretalx' version='2026.1'/>")).producer,
        "pretalx 2026.1");
}

TEST(ScheduleXml, TracksAreKnownByNameAndSlugWhereverTheyAreListed) {
    const Track science{"Science", parse_color("#00A356")};
    for (const std::string listed : {"<track name='Science' slug='sci' color='#00A356'/>",
                                     "<tracks><track slug='sci' color='#00A356'>Science</track></tracks>"}) {
        EXPECT_EQ(session_with("<track>Science</track>", listed).track, science);
        EXPECT_EQ(session_with("<track slug='sci'/>", listed).track, science);
    }
    EXPECT_EQ(
        session_with("<track>Science</track>", "", "<tracks><track color='#00A356'>Science</track></tracks>")
            .track,
        science);
    EXPECT_EQ(session_with("<track>Science</track>", "<track name='Science' color='#s011e7'/>").track,
              (Track{"Science", std::nullopt}));
}

}  // namespace
}  // namespace kiosk::feed
