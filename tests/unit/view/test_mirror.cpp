#include "view/mirror.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

TEST(Mirror, PutsEverythingAsFarFromTheOtherEdge) {
    Scene scene;
    scene.size = {100, 50};
    scene.items = {Box{{10, 5, 30, 7}}, Text{"Rum", {}, {}, 60, 20, 25},
                   Matrix{{2, 2, 21, 21}, 21, {true, false}, {}, {}}, Picture{{0, 0, 100, 50}, "logo.png"}};
    const Scene turned = mirrored(scene);
    EXPECT_EQ(std::get<Box>(turned.items[0]).rect, (Rect{60, 5, 30, 7}));
    EXPECT_EQ(std::get<Text>(turned.items[1]).x, 15);
    EXPECT_EQ(std::get<Text>(turned.items[1]).baseline, 20);
    EXPECT_EQ(std::get<Text>(turned.items[1]).text, "Rum");
    EXPECT_EQ(std::get<Matrix>(turned.items[2]).rect, (Rect{77, 2, 21, 21}));
    EXPECT_EQ(std::get<Matrix>(turned.items[2]).dark, (std::vector<bool>{true, false}));
    EXPECT_EQ(std::get<Picture>(turned.items[3]).rect, (Rect{0, 0, 100, 50}));
    EXPECT_EQ(mirrored(turned), scene);
}

TEST(Mirror, LeavesAPageWithinTheScreen) {
    Screen screen("ar");
    add_unkind(screen);
    add_conference(screen);
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}}) {
        screen.size = size;
        for (const ViewKind kind : {ViewKind::door, ViewKind::foyer}) {
            for (const Scene& scene : screen.scenes(kind, screen.at("09:12"))) {
                for (const Item& item : scene.items) {
                    const auto* text = std::get_if<Text>(&item);
                    if (text == nullptr) continue;
                    EXPECT_GE(text->x, 0) << text->text;
                    EXPECT_LE(text->x + text->width, size.w) << text->text;
                }
            }
        }
    }
}

Text text_of(const Scene& scene, std::string_view words) {
    for (const Item& item : scene.items) {
        const auto* text = std::get_if<Text>(&item);
        if (text != nullptr && text->text.find(words) != std::string::npos) return *text;
    }
    ADD_FAILURE() << words << " is not on the page";
    return {};
}

TEST(RightToLeft, TheRoomStandsAtTheRightAndTheClockAtTheLeft) {
    Screen screen("ar");
    add_conference(screen);
    const Scene scene = screen.door("09:12", "Studion");
    const Text room = text_of(scene, "Studion");
    const Text clock = text_of(scene, "09:12");
    EXPECT_GT(room.x, screen.size.w / 2);
    EXPECT_LT(clock.x, screen.size.w / 2);
}

TEST(RightToLeft, TitlesOfTheFeedStandBelowTheMarksAndKeepTheirOwnDirection) {
    Screen screen("ar");
    add_conference(screen);
    const Scene scene = screen.door("09:12", "Studion");
    const Text title = text_of(scene, "osäkert");
    const Text room = text_of(scene, "Studion");
    EXPECT_FALSE(title.right_to_left);
    EXPECT_EQ(title.x + title.width, room.x + room.width);
    EXPECT_TRUE(text_of(scene, "يتبقى").right_to_left);
}

Scene message_page(const char* language, const char* words) {
    Screen screen(language);
    add_conference(screen);
    Show show;
    show.kind = ViewKind::message;
    show.text = {{"", words}};
    return screen.scenes({show}, screen.at("09:12")).front();
}

TEST(RightToLeft, TheRunsOfALineFollowEachOtherAsItIsReadOnEveryScreen) {
    for (const char* language : {"ar", "sv"}) {
        const Scene arabic = message_page(language, "**غداء** في");
        EXPECT_GT(text_of(arabic, "غد").x, text_of(arabic, "في").x) << language;
        const Scene latin = message_page(language, "**Lunch** here");
        EXPECT_LT(text_of(latin, "Lunch").x, text_of(latin, "here").x) << language;
    }
}

TEST(RightToLeft, MarksOfAListStandWhereItsLinesBegin) {
    struct Case {
        const char *language, *text;
        bool at_the_right;
    };
    for (const Case& c : {Case{"ar", "نباتي", true}, Case{"sv", "نباتي", true},
                          Case{"ar", "Vegetarian", true}, Case{"sv", "Vegetarian", false}}) {
        const std::string list = std::string("- ") + c.text + "\n- " + c.text + " " + c.text + "\n";
        const Scene scene = message_page(c.language, list.c_str());
        std::vector<Text> marks, words;
        for (const Item& item : scene.items) {
            const auto* text = std::get_if<Text>(&item);
            if (text == nullptr) continue;
            if (text->text == "•") marks.push_back(*text);
            if (text->text.starts_with(c.text)) words.push_back(*text);
        }
        ASSERT_EQ(marks.size(), 2U);
        ASSERT_EQ(words.size(), 2U);
        EXPECT_EQ(marks[0].x, marks[1].x);
        for (std::size_t i = 0; i < 2; ++i)
            EXPECT_EQ(marks[i].x > words[i].x, c.at_the_right) << c.language << ": " << c.text;
        if (c.at_the_right) {
            EXPECT_EQ(words[0].x + words[0].width, words[1].x + words[1].width);
        } else {
            EXPECT_EQ(words[0].x, words[1].x);
        }
    }
}

TEST(RightToLeft, ARangeOfTimesIsReadFromTheRightAndALineOfBothAsItsWordsAre) {
    struct Case {
        const char *language, *text;
        bool right_to_left;
    };
    for (const Case& c : {Case{"ar", "09:00–10:00", true}, Case{"sv", "09:00–10:00", false},
                          Case{"ar", "Studion · المستوى: Medel", true}, Case{"ar", "Studion", false},
                          Case{"sv", "Studion · المستوى", false}, Case{"sv", "حقوق الإنسان", true}}) {
        Screen screen(c.language);
        const schedule::Board board;
        const Context context{screen.program, board, screen.words, screen.theme,         screen.measure,
                              screen.size,    0,     {},           std::chrono::hours{4}};
        const Block block = text_block(context, c.text, {Face::regular, 30}, {1000, 1, 0}, screen.theme.text);
        EXPECT_EQ(std::get<Text>(block.items.front()).right_to_left, c.right_to_left)
            << c.language << ": " << c.text;
    }
}

}  // namespace
}  // namespace kiosk::view
