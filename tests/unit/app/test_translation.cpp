#include "app/sources/translation.hpp"

#include <gtest/gtest.h>

#include "app/sources/assembler.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

constexpr const char* bilingual = R"({"venue-kiosk": 1, "time_zone": "Europe/Stockholm",
  "title": {"sv": "Dagarna", "en": "The days"},
  "rooms": [{"id": "r", "name": {"sv": "Stora salen", "en": "Main hall"}, "location": "Plan 2"}],
  "sessions": [
    {"title": {"sv": "Invigning", "en": "Opening"}, "room": "r", "start": "2022-11-18T09:00", "duration": 60,
     "summary": {"sv": "Vi hälsar.", "en": "We greet."}, "level": {"sv": "Lätt", "en": "Easy"},
     "track": {"name": {"sv": "Barn", "en": "Children"}},
     "tags": [{"sv": "ungt", "en": "young"}],
     "people": [{"name": "Anna Lind", "organisation": {"sv": "Rådet", "en": "The council"}}],
     "organisers": [{"sv": "Förbundet", "en": "The union"}, "Sensus"]},
    {"title": "Fika", "room": "r", "start": "2022-11-18T10:00", "duration": 30, "level": "Lätt"}]})";

LoadedPtr loaded(const Setup& setup, const std::vector<std::string>& answers) {
    Assembler assembler(setup);
    const auto all = sources(setup);
    LoadedPtr last;
    for (std::size_t i = 0; i < answers.size(); ++i) last = assembler.take(all.at(i), answers[i]).value();
    return last;
}

TEST(Translation, ShowsEveryTextInEachLanguageThatTheFeedHas) {
    const auto programme = loaded(setup_of(R"({"feed": "/a.json", "language": ["sv", "en"]})"), {bilingual});
    EXPECT_EQ(programme->program().title, "Dagarna");
    EXPECT_EQ(programme->program().rooms[0].name, "Stora salen");
    const Program& english = programme->program(1);
    EXPECT_EQ(english.title, "The days");
    EXPECT_EQ(english.rooms[0].name, "Main hall");
    EXPECT_EQ(english.rooms[0].location, "Plan 2");
    const Session& opening = english.sessions[0];
    EXPECT_EQ(opening.title, "Opening");
    EXPECT_EQ(opening.summary, "We greet.");
    EXPECT_EQ(opening.level, "Easy");
    EXPECT_EQ(opening.track->name, "Children");
    EXPECT_EQ(opening.tags, std::vector<std::string>{"young"});
    EXPECT_EQ(opening.people[0].name, "Anna Lind");
    EXPECT_EQ(opening.people[0].organisation, "The council");
    EXPECT_EQ(opening.organisers, (std::vector<std::string>{"The union", "Sensus"}));
    EXPECT_EQ(english.sessions[1].title, "Fika") << "nobody has said it in English";
}

TEST(Translation, LeavesRoomsAndSessionsTheSameInEveryLanguage) {
    const auto programme =
        loaded(setup_of(R"({"feed": "/a.json", "language": ["en", "sv", "de"]})"), {bilingual});
    ASSERT_EQ(programme->translations.size(), 2U);
    for (std::size_t language = 0; language < 3; ++language) {
        const Program& program = programme->program(language);
        ASSERT_EQ(program.sessions.size(), 2U);
        EXPECT_EQ(program.rooms[0].id, "r");
        for (std::size_t i = 0; i < 2; ++i) {
            EXPECT_EQ(program.sessions[i].id, programme->program().sessions[i].id);
            EXPECT_EQ(program.sessions[i].room, "r");
        }
    }
    EXPECT_EQ(programme->program(0).sessions[0].title, "Opening");
    EXPECT_EQ(programme->program(1).sessions[0].title, "Invigning");
    EXPECT_EQ(programme->program(2).sessions[0].title, "Opening") << "the first that there is";
}

TEST(Translation, RulesMeanTheFirstLanguagesNamesAndWhatStaffNameStays) {
    const auto programme = loaded(setup_of(R"({"language": ["sv", "en"], "feeds": [{"url": "/a.json",
        "rooms": {"Stora salen": "Aulan"}, "only": {"track": ["Barn"]}}]})"),
                                  {bilingual});
    ASSERT_EQ(programme->program(1).sessions.size(), 1U);
    EXPECT_EQ(programme->program(1).sessions[0].title, "Opening");
    EXPECT_EQ(programme->program(1).rooms[0].name, "Aulan");
}

TEST(Translation, AnnotationsAreTranslatedWhereStaffWroteBoth) {
    const auto programme =
        loaded(setup_of(R"({"feed": "/a.json", "language": ["sv", "en"], "annotations": "/notes.json"})"),
               {bilingual, R"({"annotations": [{"title": "Invigning",
                   "set": {"note": {"sv": "Hörlurar finns", "en": "Headphones"}}},
                   {"title": "Fika", "set": {"note": "I foajén"}}]})"});
    EXPECT_EQ(programme->program(0).sessions[0].note, "Hörlurar finns");
    EXPECT_EQ(programme->program(1).sessions[0].note, "Headphones");
    EXPECT_EQ(programme->program(1).sessions[0].title, "Opening");
    EXPECT_EQ(programme->program(1).sessions[1].note, "I foajén");
}

TEST(Translation, OfOneFeedServesTheOther) {
    const auto programme =
        loaded(setup_of(R"({"feeds": ["/a.json", "/b.json"], "language": ["sv", "en"]})"),
               {bilingual, R"({"venue-kiosk": 1, "time_zone": "Europe/Stockholm", "sessions": [
            {"title": "Lunch", "room": "Stora salen", "start": "2022-11-18T12:00", "duration": 60}]})"});
    ASSERT_EQ(programme->program(1).rooms.size(), 1U);
    EXPECT_EQ(programme->program(1).rooms[0].name, "Main hall");
}

TEST(Translation, OneLanguageCostsNothing) {
    const auto programme = loaded(setup_of(R"({"feed": "/a.json", "language": "en"})"), {bilingual});
    EXPECT_TRUE(programme->translations.empty());
    EXPECT_EQ(programme->program().sessions[0].title, "Opening");
    EXPECT_EQ(&programme->program(1), &programme->program());
}

}  // namespace
}  // namespace kiosk::app
