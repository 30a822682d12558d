#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "app/command/gallery_page.hpp"
#include "app/command/gallery_plan.hpp"
#include "programme.hpp"

namespace kiosk::app {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::vector<Scenario> scenarios_of(const Loaded& loaded) {
    std::vector<schedule::RoomIndex> rooms;
    for (std::size_t i = 0; i < loaded.program().rooms.size(); ++i) rooms.push_back(i);
    return find_scenarios(loaded, rooms, std::chrono::hours{4});
}

const Scenario* find(const std::vector<Scenario>& all, Situation situation, bool of_room) {
    const auto found = std::ranges::find_if(
        all, [&](const Scenario& s) { return s.situation == situation && s.room.has_value() == of_room; });
    return found == all.end() ? nullptr : &*found;
}

Session& add(Program& program, std::size_t room, std::string_view start, std::string_view end) {
    Session& session = program.sessions.emplace_back();
    session.id = session.title = std::string(start);
    session.room = program.rooms[room].id;
    session.start = utc(start);
    session.end = utc(end);
    return session;
}

TEST(Scenarios, HaveEveryStateThatTheProgrammeHas) {
    Program program = programme(3)->program();
    add(program, 0, "12:00", "13:00").status.kind = Status::Kind::cancelled;
    add(program, 1, "12:00", "13:00").status = {Status::Kind::moved, "", "R2", std::nullopt};
    add(program, 2, "14:00", "15:00").status.kind = Status::Kind::delayed;
    add(program, 2, "14:00", "15:00");
    add(program, 0, "16:00", "17:00").plenum = true;
    Session& tomorrow = add(program, 0, "09:00", "10:00");
    tomorrow.start += std::chrono::hours{24};
    tomorrow.end += std::chrono::hours{24};
    Session& last = add(program, 1, "09:00", "10:00");
    last.start += std::chrono::hours{48};
    last.end += std::chrono::hours{48};
    std::size_t first = 0;
    for (const std::size_t people : {1U, 3U, 6U, 12U, 13U})
        program.sessions[first++].people.assign(people, Person{"", "Ann", "speaker", "", ""});
    const auto found = scenarios_of(Loaded(program));
    for (const Situation situation : room_situations())
        EXPECT_NE(find(found, situation, true), nullptr) << describe(situation);
    for (const Situation situation : event_situations())
        EXPECT_NE(find(found, situation, false), nullptr) << describe(situation);
    EXPECT_EQ(find(found, Situation::cancelled, true)->room, 0U);
    EXPECT_EQ(find(found, Situation::moved, true)->room, 1U);
    EXPECT_EQ(find(found, Situation::moved_away, true)->room, 2U);
    EXPECT_EQ(find(found, Situation::delayed, true)->at, utc("14:12"));
}

TEST(Scenarios, LackWhatTheProgrammeLacks) {
    const auto found = scenarios_of(*programme(1));
    for (const Situation situation : {Situation::cancelled, Situation::between_days, Situation::plenum,
                                      Situation::nothing_today, Situation::several_now})
        EXPECT_EQ(find(found, situation, true), nullptr) << describe(situation);
    EXPECT_TRUE(scenarios_of(Loaded(Program{})).empty());
}

TEST(Scenarios, ShowTheSessionThatHasMostToShow) {
    Program program = programme(3)->program();
    Session& rich = program.sessions[3];  // R1 at 10
    rich.stream = Stream{"https://example.org/live", ""};
    rich.access = {{AccessKind::sign_language_interpreted, "swl"}};
    const auto found = scenarios_of(Loaded(program));
    const Scenario* now = find(found, Situation::now, true);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(now->room, 1U);
    EXPECT_EQ(now->at, utc("10:12"));
}

TEST(Scenarios, OfAHugeProgrammeAreFoundAmongAThousandMoments) {
    Program program = programme(1)->program();
    const Session one = program.sessions.front();
    for (int i = 1; i <= 5000; ++i) {
        Session& session = program.sessions.emplace_back(one);
        session.start += std::chrono::hours{2 * i};
        session.end += std::chrono::hours{2 * i};
    }
    const auto found = scenarios_of(Loaded(program));
    EXPECT_NE(find(found, Situation::now, false), nullptr);
    EXPECT_NE(find(found, Situation::before, false), nullptr);
    EXPECT_NE(find(found, Situation::after, false), nullptr);
}

GalleryPlan plan_of(const config::Config& config) {
    return plan_gallery(config, scenarios_of(*programme(2)), {"dark", "event", "light"}, {"en", "sv"});
}

TEST(GalleryPlan, HasEachViewInBothFormatsAndEachThemeAndLanguage) {
    config::Config config;
    const GalleryPlan plan = plan_of(config);
    std::size_t wide = 0, upright = 0;
    std::vector<std::string> titles, themes, languages;
    for (const auto& chapter : plan.chapters) {
        titles.push_back(chapter.title);
        for (const Shot& shot : chapter.shots) {
            ++(shot.size.w > shot.size.h ? wide : upright);
            if (!shot.theme.empty()) themes.push_back(shot.theme);
            if (chapter.title == "Every language") languages.push_back(shot.language);
        }
    }
    EXPECT_THAT(titles, testing::ElementsAre("View door", "View foyer", "View upcoming", "View access",
                                             "View people", "View clock", "Every theme", "Every language"));
    EXPECT_THAT(themes, testing::ElementsAre("dark", "dark", "light", "light"));
    EXPECT_THAT(languages, testing::ElementsAre("en", "en", "sv", "sv"));
    EXPECT_EQ(wide, upright + 8);
    EXPECT_THAT(plan.left_out, Contains("the theme event: the config has no \"colors\" of the event"));
    EXPECT_THAT(plan.left_out, Contains("slides: it is not among the config's \"pages\""));
    EXPECT_THAT(plan.left_out, Contains("door, a session is cancelled: the programme has no such moment"));
}

TEST(GalleryPlan, HasTheEventsThemeAndTheConfigsSlidesWhereItHasThem) {
    config::Config config;
    config.colors.primary = Color{122, 31, 162, 255};
    config.pages.emplace_back().view = config::View::slides;
    const GalleryPlan plan = plan_of(config);
    EXPECT_TRUE(std::ranges::any_of(plan.chapters, [](const auto& c) { return c.title == "View slides"; }));
    EXPECT_THAT(plan.left_out, Not(Contains(HasSubstr("event:"))));
}

TEST(GalleryPlan, OfNothingSaysSo) {
    const GalleryPlan plan = plan_gallery({}, {}, {"dark"}, {"en"});
    EXPECT_TRUE(plan.chapters.empty());
    EXPECT_EQ(plan.left_out.size(), 1U);
}

TEST(GalleryPage, IsSafeAndNeedsNothingFromElsewhere) {
    const std::string page = gallery_page(
        "A <b> & \"B\"", {{"View door", {{"door.png", "Café <3", "ar", {1080, 1920}}}}}, {"x > y"});
    EXPECT_THAT(page,
                AllOf(HasSubstr("<h1>A &lt;b&gt; &amp; &quot;B&quot;</h1>"),
                      HasSubstr("alt=\"Café &lt;3\" lang=\"ar\""), HasSubstr("<figure class=\"upright\">"),
                      HasSubstr("<li>x &gt; y</li>"), HasSubstr("<html lang=\"en\">")));
    EXPECT_THAT(page, AllOf(Not(HasSubstr("://")), Not(HasSubstr("url(")), Not(HasSubstr("<script"))));
}

}  // namespace
}  // namespace kiosk::app
