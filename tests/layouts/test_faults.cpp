// The rules themselves: a page that breaks one is found out.

#include <gtest/gtest.h>

#include "faults.hpp"
#include "screens.hpp"

namespace kiosk::layouts {
namespace {

using view::Box;
using view::Face;
using view::Matrix;
using view::Text;

class Faults : public testing::Test {
  protected:
    Text text(const char* words, int x, int baseline, int size = 40) const {
        const view::Font font{Face::regular, size, false};
        return {words, font, screen_.theme.text, x, baseline, view::Screen::measure.width(words, font),
                false, false};
    }
    std::string found(std::vector<view::Item> items, int margin = 0) const {
        const schedule::Board board;
        const view::Context c{screen_.program,       board,        screen_.words, screen_.theme,
                              view::Screen::measure, {1920, 1080}, margin,        "Event"};
        std::string all;
        for (const std::string& fault : faults(c, {c.size, screen_.theme.background, std::move(items), {}}))
            all += fault + "; ";
        return all;
    }
    view::Screen screen_;
};

TEST_F(Faults, AreNoneOnAGoodPage) {
    EXPECT_EQ(found({Box{{0, 0, 1920, 1080}, screen_.theme.panel, 0, {}, 0}, text("words", 100, 100),
                     text("more", 100, 150)}),
              "");
}

TEST_F(Faults, AreFoundAtTheEdges) {
    EXPECT_NE(found({text("words", 1900, 100)}).find("outside"), std::string::npos);
    EXPECT_NE(found({text("words", 100, 1078)}).find("outside"), std::string::npos);
    EXPECT_NE(found({Box{{-1, 10, 30, 30}, screen_.theme.now, 0, {}, 0}}).find("outside"), std::string::npos);
    EXPECT_NE(found({text("words", 10, 100)}, 20).find("outside"), std::string::npos);
    EXPECT_EQ(found({Box{{0, 500, 1920, 30}, screen_.theme.now, 0, {}, 0}}, 20), "");
}

TEST_F(Faults, AreFoundWhereTextsOverlap) {
    EXPECT_NE(found({text("words", 100, 100), text("more", 200, 110)}).find("stands on"), std::string::npos);
}

TEST_F(Faults, AreFoundWhereATextLeavesItsBox) {
    const Box box{{90, 60, 100, 60}, screen_.theme.panel, 0, {}, 0};
    EXPECT_NE(found({box, text("words", 100, 100)}).find("runs out of its box"), std::string::npos);
    EXPECT_EQ(found({box, text("we", 100, 100)}), "");
}

TEST_F(Faults, AreFoundOnACode) {
    EXPECT_NE(
        found({Matrix{{90, 60, 100, 100}, 1, {true}, {}, {}}, text("words", 100, 100)}).find("on a code"),
        std::string::npos);
}

TEST_F(Faults, AreFoundInSmallAndFaintType) {
    EXPECT_NE(found({text("words", 100, 100, 27)}).find("only 27 pixels"), std::string::npos);
    EXPECT_EQ(found({text("words", 100, 100, 28)}), "");
    Text faint = text("words", 100, 100);
    faint.color.a = 90;
    EXPECT_NE(found({faint}).find("contrast"), std::string::npos);
    EXPECT_NE(found({Box{{90, 60, 300, 60}, screen_.theme.now, 0, {}, 0}, text("words", 100, 100)})
                  .find("contrast"),
              std::string::npos);
}

TEST_F(Faults, AreFoundWhereALineIsNotAsWideAsItSays) {
    Text wrong = text("words", 100, 100);
    wrong.width -= 1;
    EXPECT_NE(found({wrong}).find("not as wide"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::layouts
