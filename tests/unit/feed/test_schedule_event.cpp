#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::event_with;
using test::schedule_with;

Session session_with(const std::string& members, const std::string& conference = "",
                     const std::string& schedule = "") {
    FeedOptions options;
    options.languages = {"sv", "en"};
    options.base_url = "https://example.org/feeds/schedule.json";
    return test::only_session(schedule_with(event_with(members), conference, schedule), options);
}

TEST(ScheduleEvent, EveryFieldIsRead) {
    const Session session = session_with(
        R"("subtitle": "S", "abstract": "A", "description": "<p>D</p>", "language": "de, en", "type": "lecture",
        "track": "Science", "tags": ["a", {"tag": "b"}], "keywords": ["c"], "logo": "/media/x.png", "url": "talk/1")",
        R"("tracks": [{"name": "Science", "slug": "sci", "color": "#00A356"}],)",
        R"("base_url": "https://conf.example.org/2022/",)");
    EXPECT_EQ(session.id, "g-1");
    EXPECT_EQ(session.subtitle, "S");
    EXPECT_EQ(session.summary, "A\n\nD");
    EXPECT_EQ(session.language, "de, en");
    EXPECT_EQ(session.type, "lecture");
    EXPECT_EQ(session.track, (Track{"Science", parse_color("#00A356")}));
    EXPECT_EQ(session.tags, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(session.image, "https://conf.example.org/media/x.png");
    EXPECT_EQ(session.url, "https://conf.example.org/2022/talk/1");
    EXPECT_EQ(session.room, "Saal 1");
}

TEST(ScheduleEvent, NullFieldsAreEmpty) {
    const Session session = session_with(
        R"("subtitle": null, "abstract": null, "description": null, "language": null, "type": null, "track": null,
        "logo": null, "persons": null, "links": null, "attachments": null, "do_not_record": null, "do_not_stream": null, "url": null)");
    Session bare = session_with("");
    EXPECT_EQ(session, bare);
    EXPECT_FALSE(bare.track.has_value());
    EXPECT_EQ(session_with(R"("track": "", "logo": "")"), bare);
}

TEST(ScheduleEvent, TextsInSeveralLanguagesAreChosen) {
    const Session session =
        session_with(R"("subtitle": {"en": "Hello", "sv": "Hej"}, "description": {"de": "Text"})");
    EXPECT_EQ(session.subtitle, "Hej");
    EXPECT_EQ(session.summary, "Text");
}

TEST(ScheduleEvent, SummaryDoesNotRepeatItself) {
    EXPECT_EQ(session_with(R"("abstract": "Same.", "description": "Same.")").summary, "Same.");
    EXPECT_EQ(session_with(R"("abstract": "Begins", "description": "Begins and goes on.")").summary,
              "Begins and goes on.");
    EXPECT_EQ(session_with(R"("abstract": "", "description": "D")").summary, "D");
    EXPECT_EQ(session_with(R"("abstract": "A", "description": "")").summary, "A");
}

TEST(ScheduleEvent, IdIsGuidThenIdThenCodeThenMadeUp) {
    const auto id = [](const char* members) {
        return test::only_session(
                   schedule_with(
                       std::string(R"({"title": "T", "date": "2022-12-28T14:00:00+01:00", "duration": 30)") +
                       members + "}"))
            .id;
    };
    EXPECT_EQ(id(R"(, "guid": "G", "id": 5, "code": "C")"), "G");
    EXPECT_EQ(id(R"(, "guid": "", "id": 5, "code": "C")"), "5");
    EXPECT_EQ(id(R"(, "guid": null, "id": "x", "code": "C")"), "x");
    EXPECT_EQ(id(R"(, "id": null, "code": "C")"), "C");
    EXPECT_EQ(id(""), id(R"(, "guid": {}, "duration": 45)"));
    EXPECT_TRUE(id("").starts_with("x-"));
}

TEST(ScheduleEvent, PersonsOfEveryDialect) {
    const Session session = session_with(R"("persons": [
        {"id": 2, "full_public_name": "Ada"}, {"id": 3, "name": "nick", "public_name": "Grace"},
        {"code": "ABC", "name": "Edsger", "avatar": "/a.png", "biography": "long"}, "Barbara",
        {"name": ""}, {"name": "Hedy", "role": "MODERATOR", "organization": "Org"}, null])");
    ASSERT_EQ(session.people.size(), 5U);
    EXPECT_EQ(session.people[0], (Person{"", "Hedy", "moderator", "Org", ""}));
    EXPECT_EQ(session.people[1], (Person{"2", "Ada", "", "", ""}));
    EXPECT_EQ(session.people[2].name, "Grace");
    EXPECT_EQ(session.people[3], (Person{"ABC", "Edsger", "", "", "https://example.org/a.png"}));
    EXPECT_EQ(session.people[4].name, "Barbara");
}

TEST(ScheduleEvent, TracksAreFoundByNameAndSlug) {
    const std::string tracks =
        R"("tracks": [{"name": "Science", "slug": "sci", "color": "#010203"}, {"name": "Art", "colors": {"light": "#040506"}},
        {"name": "Bad", "color": "red"}, {}, 5],)";
    EXPECT_EQ(session_with(R"("track": "sci")", tracks).track, (Track{"Science", Color{1, 2, 3, 255}}));
    EXPECT_EQ(session_with(R"("track": {"name": "Art"})", tracks).track, (Track{"Art", Color{4, 5, 6, 255}}));
    EXPECT_EQ(session_with(R"("track": "Bad")", tracks).track, (Track{"Bad", std::nullopt}));
    EXPECT_EQ(session_with(R"("track": {"name": "New", "color": "#070809"})", tracks).track,
              (Track{"New", Color{7, 8, 9, 255}}));
}

TEST(ScheduleEvent, StateIsTakenWhereItLeaksThrough) {
    EXPECT_EQ(session_with(R"("state": "CANCELED")").status.kind, Status::Kind::cancelled);
    EXPECT_EQ(session_with(R"("status": "delayed")").status.kind, Status::Kind::delayed);
    EXPECT_EQ(session_with(R"("state": "confirmed")").status, Status());
    EXPECT_EQ(session_with(R"("subtitle": "CANCELLED")").status, Status());
}

TEST(ScheduleEvent, ConferenceAndGeneratorAreRead) {
    const Parsed parsed = test::parsed(
        R"({"generator": {"name": "pretalx", "version": "2024.3.1"}, "schedule": {"version": 7, "base_url": "https://a.org/s/",
        "conference": {"title": "", "acronym": "conf", "days": []}}})");
    EXPECT_EQ(parsed.producer, "pretalx 2024.3.1");
    EXPECT_EQ(parsed.program.title, "conf");
    EXPECT_EQ(parsed.program.version, "7");
    EXPECT_EQ(parsed.program.url, "https://a.org/s/");
}

}  // namespace
}  // namespace kiosk::feed
