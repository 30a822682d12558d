// What the views upcoming, access, people, slides and message tell, and what stands on their pages.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "screens.hpp"
#include "view/icons.hpp"
#include "view/message.hpp"

namespace kiosk::view {
namespace {

constexpr Size sizes[] = {{1280, 720}, {1920, 1080}, {1080, 1920}, {3840, 2160}, {800, 480}};

std::vector<Show> only(ViewKind kind) {
    Show show;
    show.kind = kind;
    return {show};
}

Screen english_conference(Size size = {1920, 1080}) {
    Screen screen("en");
    screen.size = size;
    add_conference(screen);
    return screen;
}

std::string first_word(const std::string& title) {
    return title.substr(0, title.find(' '));
}

std::vector<std::string> titles(const Screen& screen, const std::vector<Page>& pages) {
    std::vector<std::string> found;
    for (const Page& page : pages) {
        for (const std::size_t item : page.items)
            found.push_back(first_word(screen.program.sessions[item].title));
    }
    return found;
}

// Forty rooms, a session each on the hour.
Screen large_event(Size size, int rooms = 40) {
    Screen screen("en");
    screen.size = size;
    for (const char* start : {"09:00", "10:00", "11:00", "12:00"}) {
        for (int i = 0; i < rooms; ++i) {
            const std::string end = std::string(start).substr(0, 2) + ":50";
            screen.add("Talk " + std::to_string(i), start, end, "Room " + std::to_string(i));
        }
    }
    return screen;
}

TEST(Upcoming, HasWhatRunsFirstThenWhatComesByTime) {
    const Screen screen = english_conference();
    EXPECT_THAT(titles(screen, screen.pages(only(ViewKind::upcoming), "09:12")),
                testing::ElementsAre("Från", "Invigning:", "Workshop:", "Öppen", "Fika", "Samtal", "Rätten",
                                     "Digital", "Så", "Barns"));
}

TEST(Upcoming, SharesOutEverySessionOnceAndFillsItsPages) {
    for (const Size size : sizes) {
        const Screen screen = large_event(size, 9);
        const auto pages = screen.pages(only(ViewKind::upcoming), "08:00");
        ASSERT_GT(pages.size(), 1U) << size.w;
        std::vector<std::size_t> found;
        for (const Page& page : pages) {
            EXPECT_FALSE(page.items.empty());
            found.insert(found.end(), page.items.begin(), page.items.end());
        }
        std::vector<std::size_t> all(36);
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        EXPECT_EQ(found, all) << size.w;
    }
}

TEST(Upcoming, KeepsSessionsOfOneStartTogetherWhereAPageHoldsThem) {
    Screen screen("en");
    for (const char* start : {"09:00", "10:00", "11:00"}) {
        for (int i = 0; i < 4; ++i) screen.add("Talk", start, "12:00", "Room " + std::to_string(i));
    }
    for (const Page& page : screen.pages(only(ViewKind::upcoming), "08:00")) {
        std::set<Instant> starts;
        for (const std::size_t item : page.items) starts.insert(screen.program.sessions[item].start);
        EXPECT_EQ(page.items.size(), starts.size() * 4);
    }
}

TEST(Upcoming, OfVeryManyTellsHowManyStandOnNoPage) {
    const Screen screen = large_event({1920, 1080}, 60);
    const auto pages = screen.pages(only(ViewKind::upcoming), "08:00");
    EXPECT_EQ(pages.size(), 12U);
    std::size_t shown = 0;
    for (const Page& page : pages) shown += page.items.size();
    EXPECT_EQ(shown + pages.front().more, 240U);
    const auto scenes = screen.scenes(only(ViewKind::upcoming), screen.at("08:00"));
    EXPECT_TRUE(shows(scenes.back(), std::to_string(240 - shown) + " more sessions"));
    EXPECT_FALSE(shows(scenes.front(), "more sessions"));
}

TEST(Access, HasOnlyWhatIsSignedCaptionedOrStreamed) {
    const Screen screen = english_conference();
    EXPECT_THAT(titles(screen, screen.pages(only(ViewKind::access), "09:12")),
                testing::ElementsAre("Från", "Rätten", "Barns"));
}

TEST(Access, SaysEveryServiceInWordsBesideItsSymbol) {
    for (const Size size : sizes) {
        const Screen screen = english_conference(size);
        const Scene scene = screen.scenes(only(ViewKind::access), screen.at("09:12")).front();
        for (const char* words : {"interpreted", "Live captions", "Livestreamed"})
            EXPECT_TRUE(shows(scene, words)) << words;
        EXPECT_TRUE(shows(scene, icon_of(AccessKind::captions)));
        EXPECT_TRUE(shows(scene, "Studion"));
    }
}

TEST(Access, CountsWhatTheRoomOffersAndKeepsWhatIsCancelledMarked) {
    Screen screen("en");
    screen.add("In captioned room", "09:00", "10:00", "Hall");
    screen.program.rooms[0].access = {{AccessKind::captions, "en"}};
    Session& off = screen.add("Not held", "11:00", "12:00", "Studio");
    off.access = {{AccessKind::sign_language_held, "swl"}};
    off.status.kind = Status::Kind::cancelled;
    screen.add("Hearing loop alone", "11:00", "12:00", "Annex").access = {{AccessKind::hearing_loop, ""}};
    EXPECT_THAT(titles(screen, screen.pages(only(ViewKind::access), "09:12")),
                testing::ElementsAre("In", "Not"));
    EXPECT_TRUE(shows(screen.scenes(only(ViewKind::access), screen.at("09:12")).front(), "CANCELLED"));
}

TEST(Access, SaysSoWhenThereIsNoneToday) {
    Screen screen = english_conference();
    const auto scene_at = [&](std::string_view time) {
        return screen.scenes(only(ViewKind::access), screen.at(time)).front();
    };
    EXPECT_TRUE(shows(scene_at("12:30"), "Nothing more in sign"));
    screen.program.sessions.back().access = {{AccessKind::captions, "sv"}};
    EXPECT_TRUE(shows(scene_at("12:30"), "Saturday"));
    EXPECT_TRUE(shows(scene_at("12:30"), "Avslutning")) << "what comes on the next day is no secret";
}

TEST(ListViews, SayWhenTheEventBeginsGoesOnAndIsOver) {
    const Screen screen = english_conference();
    const auto upcoming = [&](std::string_view time) {
        return screen.scenes(only(ViewKind::upcoming), screen.at(time)).front();
    };
    EXPECT_TRUE(shows(upcoming("2022-11-17T18:00"), "Starts tomorrow"));
    EXPECT_TRUE(shows(upcoming("2022-11-17T18:00"), "08:30"));
    EXPECT_TRUE(shows(upcoming("18:00"), "continues Saturday"));
    EXPECT_TRUE(shows(upcoming("18:00"), "Avslutning"));
    EXPECT_TRUE(shows(upcoming("2022-11-19T17:00"), "Thank you"));
    EXPECT_TRUE(shows(upcoming("2022-11-19T09:00"), "15:00"));
}

TEST(Rotation, SaysOnlyOnceThatAllIsOver) {
    const Screen screen = english_conference();
    std::vector<Show> all = only(ViewKind::foyer);
    all.push_back(only(ViewKind::upcoming).front());
    all.push_back(only(ViewKind::access).front());
    all.push_back(only(ViewKind::people).front());
    EXPECT_EQ(screen.pages(all, "2022-11-19T17:00").size(), 1U);
    EXPECT_GT(screen.pages(all, "09:12").size(), 3U);
}

TEST(Rotation, OfEntriesWithNothingToShowIsTheClock) {
    Screen screen("en");
    screen.program.rooms.push_back({"r", "Room", "", {}});
    for (const ViewKind kind : {ViewKind::people, ViewKind::slides}) {
        const auto pages = screen.pages(only(kind), "09:00");
        ASSERT_EQ(pages.size(), 1U);
        EXPECT_EQ(pages.front().kind, ViewKind::clock);
    }
}

TEST(Rotation, GivesEveryPageTheTimeOfItsEntry) {
    Screen screen = english_conference();
    std::vector<Show> all = only(ViewKind::door);
    all.front().dwell = std::chrono::seconds{7};
    all.push_back(only(ViewKind::slides).front());
    all.back().pictures = {"slide:a", "slide:b"};
    all.back().dwell = std::chrono::seconds{30};
    const auto pages = screen.pages(all, "09:12");
    ASSERT_EQ(pages.size(), 7U);
    EXPECT_EQ(pages[4].dwell, std::chrono::seconds{7});
    EXPECT_EQ(pages[5].dwell, std::chrono::seconds{30});
    EXPECT_EQ(pages[6].picture, "slide:b");
    EXPECT_EQ(pages[6].index, 1U);
    EXPECT_EQ(pages[6].of, 2U);
}

TEST(PeopleView, HasAPageForEachSessionWithPeopleThatRunsElseComesNext) {
    const Screen screen = english_conference();
    EXPECT_THAT(titles(screen, screen.pages(only(ViewKind::people), "09:12")),
                testing::ElementsAre("Från", "Invigning:"));
    EXPECT_THAT(titles(screen, screen.pages(only(ViewKind::people), "08:40")),
                testing::ElementsAre("Från", "Invigning:"));
    EXPECT_EQ(screen.pages(only(ViewKind::people), "12:30").front().kind, ViewKind::clock);
}

TEST(PeopleView, ShowsEverybodyWithRoleAndOrganisation) {
    for (const Size size : sizes) {
        Screen screen = english_conference(size);
        auto& people = screen.program.sessions.front().people;
        for (const std::size_t count : {1U, 2U, 3U, 6U, 9U, 12U}) {
            while (people.size() < count)
                people.push_back({"", "Person " + std::to_string(people.size()), "guest", "", ""});
            people.resize(count);
            const Scene scene = screen.scenes(only(ViewKind::people), screen.at("09:12")).front();
            for (const Person& person : people) {
                EXPECT_TRUE(shows(scene, person.name.substr(0, person.name.find(' '))))
                    << person.name << " " << size.w;
            }
            EXPECT_TRUE(shows(scene, "Moderator"));
        }
    }
}

TEST(PeopleView, OfACrowdTellsHowManyMore) {
    Screen screen = english_conference({1280, 720});
    auto& people = screen.program.sessions.front().people;
    for (int i = 0; i < 80; ++i)
        people.push_back({"", "Konstantina Lindqvist " + std::to_string(i), "guest", "A ministry", ""});
    const Scene scene = screen.scenes(only(ViewKind::people), screen.at("09:12")).front();
    EXPECT_TRUE(shows(scene, "more"));
    EXPECT_FALSE(scene.cut.empty());
}

TEST(Slides, ArePicturesShownWholeBetweenTheMargins) {
    Screen screen("en");
    screen.margin = 20;
    std::vector<Show> slides = only(ViewKind::slides);
    slides.front().pictures = {"slide:1-1:/a.png"};
    const Scene scene = screen.scenes(slides, screen.at("09:00")).front();
    ASSERT_EQ(scene.items.size(), 1U);
    EXPECT_EQ(scene.items.front(), Item(Picture{{20, 20, 1880, 1040}, "slide:1-1:/a.png", 0, Fit::contain}));
}

TEST(Message, IsInTheScreensLanguageElseInTheNearestThatThereIs) {
    const LocalText both{{"sv", "Fika"}, {"en", "Coffee"}};
    EXPECT_EQ(text_for(both, "sv"), "Fika");
    EXPECT_EQ(text_for(both, "en-US"), "Coffee");
    EXPECT_EQ(text_for(both, "de"), "Coffee") << "the first that there is";
    EXPECT_EQ(text_for({{"", "Lunch"}, {"en", "Coffee"}}, "sv"), "Lunch");
    EXPECT_EQ(text_for({}, "sv"), "");
}

TEST(Message, IsAsLargeAsItFits) {
    const auto size_of = [](std::string text) {
        Screen screen("en");
        std::vector<Show> show = only(ViewKind::message);
        show.front().text = {{"", std::move(text)}};
        const Scene scene = screen.scenes(show, screen.at("09:00")).front();
        EXPECT_TRUE(scene.cut.empty());
        return std::get<Text>(scene.items.back()).font.size;
    };
    std::string long_text;
    for (int i = 0; i < 90; ++i) long_text += "words and ";
    EXPECT_GT(size_of("Lunch"), 60);
    EXPECT_LT(size_of(long_text), 50);
}

TEST(Message, ThatIsTooLongForAnyWallCountsAsCut) {
    Screen screen("en");
    screen.size = {800, 480};
    std::vector<Show> show = only(ViewKind::message);
    for (int i = 0; i < 60; ++i)
        show.front().text[""] += "A paragraph of several words that stands alone\n\n";
    EXPECT_FALSE(screen.scenes(show, screen.at("09:00")).front().cut.empty());
}

}  // namespace
}  // namespace kiosk::view
