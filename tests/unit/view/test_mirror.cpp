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
