#include "helpers.hpp"

namespace kiosk::feed {
namespace {

Parsed parsed_with(const std::string& members, bool table = true) {
    FeedOptions options;
    if (table) options.access = test::shipped_table();
    return test::parsed(test::schedule_with(test::event_with(members)), options);
}

Session session_with(const std::string& members) {
    const Parsed parsed = parsed_with(members);
    EXPECT_EQ(parsed.program.sessions.size(), 1U);
    return parsed.program.sessions.empty() ? Session() : parsed.program.sessions.front();
}

const Access swedish_interpreted{{AccessKind::sign_language_interpreted, "swl"}};

TEST(ScheduleAccess, IsReadFromLabelledLinesAndTags) {
    EXPECT_EQ(
        session_with(R"("description": "Text.\r\nTolkningsalternativ: Teckenspråkstolkas\r\nMer.")").access,
        swedish_interpreted);
    EXPECT_EQ(
        session_with(R"("abstract": "<p>Text</p><p><b>Tolkningsalternativ:</b> Teckenspråkstolkas</p>")")
            .access,
        swedish_interpreted);
    EXPECT_EQ(session_with(R"("tags": ["Teckenspråkstolkas"])").access, swedish_interpreted);
    EXPECT_EQ(session_with(R"("abstract": "Accessibility: BSL interpreted, live captions")").access,
              (Access{{AccessKind::sign_language_interpreted, "bfi"}, {AccessKind::captions, ""}}));
}

TEST(ScheduleAccess, IsNeverReadFromAnythingElse) {
    for (const char* members :
         {R"("title": "Teckenspråkstolkas")", R"("subtitle": "Tolkningsalternativ: Teckenspråkstolkas")",
          R"("type": "Sign language", "track": "Sign language")",
          R"("abstract": "Föreläsningen teckenspråkstolkas.")",
          R"("abstract": "Tolkningsalternativ: teckenspråkstolkas ej")",
          R"("abstract": "Accessibility: no captions")", R"("tags": ["History of sign language"])",
          R"("persons": ["Captions: yes"])"}) {
        EXPECT_TRUE(session_with(members).access.empty()) << members;
    }
    const std::string line = R"("abstract": "Tolkningsalternativ: Teckenspråkstolkas")";
    EXPECT_TRUE(parsed_with(line, false).program.sessions.at(0).access.empty());
}

TEST(ScheduleAccess, EveryFactIsANoteThatNamesItsSource) {
    const Parsed parsed =
        parsed_with(R"("tags": ["Captions"], "abstract": "Captions: yes\nLivestream: https://a.org/live")");
    ASSERT_EQ(parsed.findings.size(), 3U) << test::all(parsed.findings);
    EXPECT_EQ(parsed.findings[1], (Finding{Finding::Severity::note, "day 1, room \"Saal 1\", event 1 (\"T\")",
                                           "captions is read from the tag \"Captions\""}));
    EXPECT_EQ(parsed.findings[2].what,
              "the livestream is read from the line \"Livestream: https://a.org/live\"");
}

TEST(ScheduleAccess, StreamComesFromLinksThenLines) {
    const auto url = [](const char* members) {
        const Session session = session_with(members);
        return session.stream ? "stream " + session.stream->url + '|' + session.stream->title : "none";
    };
    EXPECT_EQ(url(R"("links": [{"url": "https://a.org/x", "title": "Livestream"}])"),
              "stream https://a.org/x|Livestream");
    EXPECT_EQ(url(R"("links": ["https://www.youtube.com/live/abc"])"),
              "stream https://www.youtube.com/live/abc|");
    EXPECT_EQ(url(R"("links": [{"url": "https://twitch.tv/c", "title": "https://twitch.tv/c"}])"),
              "stream https://twitch.tv/c|");
    EXPECT_EQ(
        url(R"("links": [{"url": "https://youtu.be/x", "title": "Slides video"}, {"title": "Livestream"}, 5])"),
        "none");
    EXPECT_EQ(url(R"("links": [{"url": "javascript:void", "title": "Livestream"}])"), "none");
    EXPECT_EQ(
        url(R"("description": "Länk till livestream; https://www.facebook.com/events/5576613509041208")"),
        "stream https://www.facebook.com/events/5576613509041208|");
    EXPECT_EQ(url(R"("description": "Livestream: <a href=\"https://a.org/live\">here</a>")"),
              "stream https://a.org/live|");
    EXPECT_EQ(url(R"("tags": ["Livestream"])"), "stream |");
    EXPECT_EQ(url(R"("tags": ["Livestream"], "description": "Livestream: https://a.org/live")"),
              "stream https://a.org/live|");
    EXPECT_EQ(url(R"("title": "Livestream: https://a.org/live")"), "none");
}

TEST(ScheduleAccess, NothingStreamsThatMustNot) {
    for (const char* flag : {"true", "\"True\"", "\"yes\"", "\"1\"", "1"}) {
        EXPECT_FALSE(
            session_with(
                std::string(
                    R"("links": ["https://twitch.tv/c"], "tags": ["Livestream"], "do_not_stream": )") +
                flag)
                .stream)
            << flag;
    }
    for (const char* flag : {"false", "null", "\"\"", "\"False\"", "0", "[]"}) {
        EXPECT_TRUE(
            session_with(std::string(R"("links": ["https://twitch.tv/c"], "do_not_stream": )") + flag).stream)
            << flag;
    }
}

}  // namespace
}  // namespace kiosk::feed
