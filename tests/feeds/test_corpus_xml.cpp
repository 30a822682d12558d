#include <gmock/gmock.h>

#include <map>
#include <set>

#include "corpus.hpp"

namespace kiosk::feed {
namespace {

// What an event says, read by searching for its tags: shares nothing with the parser.
struct Fact {
    std::string day, room, id, date, start, end, duration, title;
    std::size_t people = 0;
};

std::string between(const std::string& text, const std::string& open, const std::string& close) {
    const std::size_t at = text.find(open);
    if (at == std::string::npos) return {};
    const std::size_t from = at + open.size();
    return text.substr(from, text.find(close, from) - from);
}

std::string element(const std::string& text, const std::string& name) {
    return between(text, '<' + name + '>', "</" + name + '>');
}

std::string attribute(const std::string& tag, const std::string& name) {
    const std::string found = between(tag, ' ' + name + "=\"", "\"");
    return found.empty() ? between(tag, ' ' + name + "='", "'") : found;
}

std::string unescaped(std::string text) {
    for (const auto& [entity, character] : {std::pair("&lt;", "<"),
                                            {"&gt;", ">"},
                                            {"&quot;", "\""},
                                            {"&#39;", "'"},
                                            {"&apos;", "'"},
                                            {"&amp;", "&"}}) {
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at) {
            text.replace(at, std::string(entity).size(), character);
        }
    }
    return text;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++found;
    return found;
}

std::vector<Fact> facts_of(const std::string& xml) {
    std::vector<Fact> facts;
    std::string day;
    std::string room;
    for (std::size_t at = 0; (at = xml.find('<', at)) != std::string::npos; ++at) {
        const std::string tag = xml.substr(at, xml.find('>', at) + 1 - at);
        if (tag.starts_with("<day ")) day = attribute(tag, "date");
        if (tag.starts_with("<room ")) room = unescaped(attribute(tag, "name"));
        if (!tag.starts_with("<event ")) continue;
        const std::string event = xml.substr(at, xml.find("</event>", at) - at);
        Fact fact{day,
                  room,
                  attribute(tag, "guid"),
                  element(event, "date"),
                  element(event, "start"),
                  "",
                  element(event, "duration"),
                  unescaped(element(event, "title")),
                  count(event, "<person ")};
        if (fact.id.empty()) fact.id = attribute(tag, "id");
        if (room.empty()) fact.room = unescaped(element(event, "room"));
        facts.push_back(fact);
        at += event.size();
    }
    return facts;
}

// "20101227T113000" → "2010-12-27T11:30:00".
std::string spaced(std::string basic) {
    for (const auto& [at, mark] : {std::pair(4U, "-"), {7U, "-"}, {13U, ":"}, {16U, ":"}})
        basic.insert(at, mark);
    return basic;
}

std::vector<Fact> calendar_facts_of(const std::string& xml) {
    std::vector<Fact> facts;
    for (std::size_t at = 0; (at = xml.find("<vevent>", at)) != std::string::npos; ++at) {
        const std::string event = xml.substr(at, xml.find("</vevent>", at) - at);
        facts.push_back({"", element(event, "location"), element(event, "uid"),
                         spaced(element(event, "dtstart")), "", spaced(element(event, "dtend")), "",
                         unescaped(element(event, "pentabarf:title")), count(event, "<attendee>")});
    }
    return facts;
}

struct XmlCorpus : test::CorpusTest {
    XmlCorpus() : CorpusTest("schedule-xml") {}

    // In winter, in central Europe, where a fact has no offset.
    static long long instant(const std::string& time) {
        return test::seconds_of(time.size() == 19 ? time + "+01:00" : time);
    }

    static long long start_of(const Fact& fact) {
        return instant(fact.date.empty() ? fact.day + 'T' + fact.start + ":00" : fact.date);
    }

    // Days of a programme that change at six in the morning.
    static std::size_t days_of(const Program& program) {
        std::set<long long> days;
        for (const Session& session : program.sessions) {
            const long long local = session.start.time_since_epoch().count() + 3600;
            days.insert((local - 6 * 3600) / 86400);
        }
        return days.size();
    }

    static void expect_same(const Program& program, const std::vector<Fact>& facts) {
        ASSERT_EQ(program.sessions.size(), facts.size());
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const Fact& fact = facts[i];
            const Session& session = program.sessions[i];
            EXPECT_EQ(session.id, fact.id);
            const long long start = start_of(fact);
            EXPECT_EQ(session.start.time_since_epoch().count(), start) << fact.title;
            const long long end =
                fact.end.empty() ? start + test::minutes_of(fact.duration) * 60 : instant(fact.end);
            EXPECT_EQ(session.end.time_since_epoch().count(), end) << fact.title;
            const Room* room = find_room_by_id(program, session.room);
            ASSERT_NE(room, nullptr) << fact.title;
            EXPECT_EQ(room->name, fact.room) << fact.title;
            EXPECT_EQ(session.people.size(), fact.people) << fact.title;
            EXPECT_FALSE(session.title.empty());
        }
    }
};

struct Expected {
    const char* file;
    std::size_t sessions, rooms, days;
    const char* zone;  // as the feed says; where it says none, the test does
};

constexpr Expected all[] = {
    {"eventfahrplan-test__schedule-38c3.xml", 1007, 72, 4, "Europe/Berlin"},
    {"giggity-test__36c3_merged.xml", 1351, 92, 4, "+01:00"},
    {"mttcrsp-fosdem-test__2012.xml", 442, 23, 2, nullptr},
    {"mttcrsp-fosdem-test__2020.xml", 872, 35, 2, nullptr},
    {"mttcrsp-fosdem-test__2025.xml", 943, 40, 2, "Europe/Brussels"},
    {"engelsystem-test__schedule-basic.xml", 1, 1, 1, "+02:00"},
    {"engelsystem-test__schedule-extended.xml", 1, 1, 1, "+02:00"},
    {"engelsystem-test__schedule-minimal.xml", 1, 2, 1, "UTC"},
    {"engelsystem-history__27C3_sample.xcs.xml", 95, 3, 4, nullptr},
};

TEST_F(XmlCorpus, EverySessionIsReadAtItsInstant) {
    for (const Expected& expected : all) {
        SCOPED_TRACE(expected.file);
        const std::string text = bytes(expected.file);
        options.zone = expected.zone == nullptr ? *Zone::find("Europe/Brussels") : std::optional<Zone>();
        const Parsed parsed = test::parsed(text, options);
        const Program& program = parsed.program;
        EXPECT_EQ(program.sessions.size(), expected.sessions);
        EXPECT_EQ(program.rooms.size(), expected.rooms);
        EXPECT_EQ(days_of(program), expected.days);
        EXPECT_EQ(program.zone.name(), expected.zone == nullptr ? "Europe/Brussels" : expected.zone);
        const bool calendar = text.find("<vevent>") != std::string::npos;
        EXPECT_EQ(parsed.format, calendar ? Format::xcal : Format::schedule_xml);
        expect_same(program, calendar ? calendar_facts_of(text) : facts_of(text));
    }
}

TEST_F(XmlCorpus, ReadsBackFromOurOwnFormat) {
    for (const Expected& expected : all) {
        const Program program = test::parsed(bytes(expected.file), options).program;
        const Parsed again = test::parsed(write(program));
        EXPECT_TRUE(again.program == program) << expected.file;
        EXPECT_FALSE(test::mentions(again.findings, "unknown")) << test::all(again.findings);
    }
}

TEST_F(XmlCorpus, TextsAreClean) {
    for (const Expected& expected : all) {
        for (const Session& session : test::parsed(bytes(expected.file), options).program.sessions) {
            for (const char* markup : {"<p>", "</p>", "&lt;p&gt;", "&amp;", "<br", "\r", "\n\n\n"}) {
                EXPECT_EQ(session.summary.find(markup), std::string::npos) << session.title << markup;
                EXPECT_EQ(session.title.find(markup), std::string::npos) << session.title;
            }
        }
    }
}

TEST_F(XmlCorpus, MergedFeedKeepsRepeatedGuidsAndWhatHasNoLength) {
    const Parsed parsed = test::parsed(bytes("giggity-test__36c3_merged.xml"), options);
    std::map<std::string, int> ids;
    for (const Session& session : parsed.program.sessions) ++ids[session.id];
    EXPECT_EQ(std::ranges::count_if(ids, [](const auto& id) { return id.second > 1; }), 3);
    const auto& sessions = parsed.program.sessions;
    EXPECT_EQ(std::ranges::count(sessions, Recording::no, &Session::recording), 48);
    EXPECT_EQ(std::ranges::count_if(sessions, [](const Session& s) { return s.end == s.start; }), 1);
    EXPECT_EQ(std::ranges::count_if(sessions, [](const Session& s) { return s.people.empty(); }), 83);
    EXPECT_EQ(test::warnings(parsed.findings), 1U) << test::all(parsed.findings);
}

TEST_F(XmlCorpus, HubSaysLanguagesRecordingAndTracks) {
    const Parsed parsed = test::parsed(bytes("eventfahrplan-test__schedule-38c3.xml"), options);
    const auto& sessions = parsed.program.sessions;
    const auto spoken = [](const char* language) {
        return [language](const Session& session) { return session.language == language; };
    };
    EXPECT_EQ(
        std::ranges::count_if(sessions, spoken("de, en")) + std::ranges::count_if(sessions, spoken("en, de")),
        174);
    EXPECT_EQ(std::ranges::count_if(sessions, spoken("")), 44);
    EXPECT_EQ(std::ranges::count(sessions, Recording::no, &Session::recording), 25);
    EXPECT_EQ(std::ranges::count_if(sessions, [](const Session& s) { return s.people.empty(); }), 118);
    EXPECT_EQ(std::ranges::count_if(sessions, [](const Session& s) { return !s.track; }), 858);
    EXPECT_EQ(sessions.front().track, (Track{"CCC", parse_color("#F2F006")}));
    EXPECT_EQ(test::warnings(parsed.findings), 0U) << test::all(parsed.findings);
}

TEST_F(XmlCorpus, ATitleCancelsWhatItMarksAndNotWhatItMentions) {
    std::vector<std::string> cancelled;
    for (const Expected& expected : all) {
        for (const Session& session : test::parsed(bytes(expected.file), options).program.sessions) {
            if (session.status != Status()) cancelled.push_back(session.title);
        }
    }
    std::ranges::sort(cancelled);
    EXPECT_THAT(cancelled, testing::ElementsAre("A way of GPU virtualization for container",
                                                "Testing apps with third-party API integrations",
                                                "United Nations Technology and Innovation Labs"));
}

TEST_F(XmlCorpus, PageIsNamed) {
    const auto result = parse(bytes("engelsystem-test__schedule-invalid.html"), options);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().message, "this is an HTML page titled \"I'm HTML!\", not a programme");
}

TEST_F(XmlCorpus, TruncatedFeedIsRefusedWithItsLine) {
    const std::string text = bytes("mttcrsp-fosdem-test__2020.xml");
    const auto result = parse(text.substr(0, text.size() - 12), options);
    ASSERT_FALSE(result.has_value());
    EXPECT_TRUE(result.error().message.starts_with("the document ends before </schedule>"));
    EXPECT_TRUE(result.error().place.starts_with("line 2805")) << result.error().place;
}

}  // namespace
}  // namespace kiosk::feed
