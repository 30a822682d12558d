#include <gtest/gtest.h>

#include "images/compare.hpp"
#include "render/painter.hpp"

namespace kiosk::images {
namespace {

using view::Face;

constexpr Color background{11, 16, 32, 255}, panel{21, 28, 48, 255}, text_color{245, 247, 251, 255};
constexpr Color muted{179, 189, 212, 255}, access{125, 211, 252, 255}, live{255, 107, 107, 255};
constexpr Color now{255, 209, 102, 255}, dark{0, 0, 0, 255}, light{255, 255, 255, 255}, none{0, 0, 0, 0};

class Golden : public testing::Test {
  protected:
    void SetUp() override {
        auto fonts = render::Fonts::open({});
        ASSERT_TRUE(fonts) << to_string(fonts.error());
        fonts_ = std::move(*fonts);
        scene_.background = background;
    }

    view::Text& write(std::string text, view::Font font, int x, int baseline, Color color) {
        const int width = fonts_->width(text, font);
        scene_.items.emplace_back(view::Text{std::move(text), font, color, x, baseline, width, false, false});
        return std::get<view::Text>(scene_.items.back());
    }

    testing::AssertionResult is(const std::string& name, view::Size size) {
        scene_.size = size;
        const auto drawn = render::picture(scene_, *fonts_);
        if (!drawn) return testing::AssertionFailure() << to_string(drawn.error());
        return matches_golden(**drawn, name);
    }

    std::unique_ptr<render::Fonts> fonts_;
    view::Scene scene_;
};

TEST_F(Golden, LettersOfEveryCutAndSize) {
    write("Från säkert – ÅÄÖ", {Face::display, 40}, 16, 48, text_color);
    write("Fathia Mountagui", {Face::bold, 26}, 16, 88, text_color);
    write("Teckenspråkstolkas", {Face::semibold, 22}, 16, 120, access);
    write("Panel · Brottsofferjouren gjpqy", {Face::regular, 18}, 16, 148, muted);
    write("09:12", {Face::bold, 34, true}, 290, 88, text_color);
    write("11:11–11:17", {Face::regular, 22, true}, 270, 120, muted);
    write("Inställt: Rätten till ett hem", {Face::semibold, 20}, 16, 178, muted).strike = true;
    write("\uF2A3 \uF20A \uF2A2 \uF03D \uF0A1", {Face::icon, 26}, 300, 180, live);
    EXPECT_TRUE(is("letters", {440, 200}));
}

TEST_F(Golden, ScriptsAndDirections) {
    view::Text& arabic = write("حقوق الإنسان (Studion) 2022!", {Face::semibold, 26}, 16, 40, text_color);
    arabic.right_to_left = true;
    arabic.width = 400;
    write("שלום – Human Rights 12:30", {Face::semibold, 24}, 16, 80, text_color);
    write("Tiếng Việt Ắ · Ελληνικά · Русский", {Face::regular, 22}, 16, 116, muted);
    write("हिन्दी नमस्ते · ไทย · ქართული", {Face::bold, 22}, 16, 152, text_color);
    EXPECT_TRUE(is("scripts", {440, 176}));
}

TEST_F(Golden, BoxesFramesCirclesAndModules) {
    auto& items = scene_.items;
    items.emplace_back(view::Box{{10, 10, 120, 60}, panel, 16, none, 0});
    items.emplace_back(view::Box{{140, 10, 120, 60}, none, 14, access, 3});
    items.emplace_back(view::Box{{270, 10, 60, 60}, panel, 30, access, 4});
    items.emplace_back(view::Box{{340, 10, 61, 61}, now, 30, none, 0});
    items.emplace_back(
        view::Box{{10, 84, 120, 60}, Color{255, 255, 255, 60}, 20, Color{255, 107, 107, 128}, 8});
    items.emplace_back(view::Box{{140, 84, 120, 60}, live, 3, now, 8});
    items.emplace_back(view::Box{{270, 84, 60, 60}, none, 0, text_color, 1});
    items.emplace_back(view::Box{{340, 84, 11, 11}, now, 5, none, 0});
    items.emplace_back(view::Box{{356, 84, 11, 11}, none, 5, muted, 2});
    std::vector<bool> modules;
    for (int i = 0; i < 49; ++i) modules.push_back(i * i * 5 % 11 < 5);
    items.emplace_back(view::Matrix{{340, 102, 42, 42}, 7, modules, dark, light});
    EXPECT_TRUE(is("shapes", {412, 156}));
}

}  // namespace
}  // namespace kiosk::images
