#include <gtest/gtest.h>

#include <cstring>

#include "render/changed_places.hpp"
#include "render/handles.hpp"
#include "scenes.hpp"

namespace kiosk::render {
namespace {

constexpr view::Size size{400, 200};

// A picture in memory that is painted again and again.
struct Wall {
    Surface surface{SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888)};
    Renderer renderer{SDL_CreateSoftwareRenderer(surface.get())};
    Painter painter{*renderer, test_fonts()};

    void paint(const view::Scene& scene) {
        painter.paint(scene);
        SDL_RenderFlush(renderer.get());
    }
    bool equals(const Wall& other) const {
        const auto bytes = static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(size.h);
        return std::memcmp(surface->pixels, other.surface->pixels, bytes) == 0;
    }
};

view::Scene minute(const std::string& clock, int share) {
    return scene_of(size,
                    {view::Box{{0, 0, 400, 200}, Color{20, 30, 40, 255}},
                     view::Box{{20, 150, 360, 12}, Color{60, 60, 60, 255}, 6},
                     view::Box{{20, 150, share, 12}, Color{120, 220, 160, 255}, 6},
                     text_at("Från osäkert till säkert", {view::Face::bold, 24}, 20, 120, white),
                     text_at(clock, {view::Face::display, 40, true}, 280, 50, Color{255, 255, 255, 200})});
}

std::optional<std::vector<SDL_Rect>> changed(const view::Scene& last, const view::Scene& next) {
    return changed_places(last, next, [](const view::Item& item) {
        const auto* box = std::get_if<view::Box>(&item);
        return box == nullptr ? SDL_Rect{0, 0, 10, 10}
                              : SDL_Rect{box->rect.x, box->rect.y, box->rect.w, box->rect.h};
    });
}

view::Item box_at(int x, int y = 0, int side = 10) {
    return view::Box{{x, y, side, side}, white};
}

TEST(Repaint, ShowsWhatPaintingTheWholeWouldShow) {
    Wall repainted, painted;
    const view::Scene first = minute("09:59", 100), next = minute("10:00", 160);
    repainted.paint(first);
    EXPECT_FALSE(repainted.equals(painted));
    const auto places = repainted.painter.repaint(first, next);
    SDL_RenderFlush(repainted.renderer.get());
    ASSERT_TRUE(places.has_value());
    EXPECT_EQ(places->size(), 2U);  // the clock and the bar
    painted.paint(next);
    EXPECT_TRUE(repainted.equals(painted));
}

TEST(Repaint, AScenePaintedAfterwardsIsWhole) {
    Wall repainted, painted;
    const view::Scene first = minute("09:59", 100), next = minute("10:00", 160), last = minute("23:11", 20);
    repainted.paint(first);
    EXPECT_TRUE(repainted.painter.repaint(first, next).has_value());
    repainted.paint(last);
    painted.paint(last);
    EXPECT_TRUE(repainted.equals(painted));
}

TEST(Repaint, LeavesAnotherGroundOrSizeToTheWhole) {
    Wall wall;
    view::Scene other = minute("09:59", 100);
    other.background = white;
    EXPECT_FALSE(wall.painter.repaint(minute("09:59", 100), other).has_value());
    other = minute("09:59", 100);
    other.size.w = 300;
    EXPECT_FALSE(wall.painter.repaint(minute("09:59", 100), other).has_value());
}

TEST(ChangedPlaces, AreThoseOfItemsThatDifferBeforeAndAfter) {
    const auto places = changed(scene_of(size, {box_at(0), box_at(100), box_at(200)}),
                                scene_of(size, {box_at(0), box_at(120), box_at(200)}));
    ASSERT_TRUE(places.has_value());
    ASSERT_EQ(places->size(), 2U);
    EXPECT_EQ((*places)[0].x, 100);
    EXPECT_EQ((*places)[1].x, 120);
}

TEST(ChangedPlaces, OfAnItemThatIsNewAreItsOwn) {
    const auto places = changed(scene_of(size, {box_at(0), box_at(200)}),
                                scene_of(size, {box_at(0), box_at(100), box_at(200)}));
    ASSERT_TRUE(places.has_value());
    ASSERT_EQ(places->size(), 1U);
    EXPECT_EQ(places->front().x, 100);
}

TEST(ChangedPlaces, ThatMeetAreOne) {
    const auto places = changed(scene_of(size, {box_at(100)}), scene_of(size, {box_at(105)}));
    ASSERT_TRUE(places.has_value());
    ASSERT_EQ(places->size(), 1U);
    EXPECT_EQ(places->front().w, 15);
}

TEST(ChangedPlaces, OfAPictureAreItsOwnEvenWhereItIsTheSame) {
    const view::Scene scene = scene_of(size, {view::Picture{{0, 0, 10, 10}, "portrait.png"}, box_at(100)});
    const auto places = changed(scene, scene);
    ASSERT_TRUE(places.has_value());
    EXPECT_EQ(places->size(), 1U);
}

TEST(ChangedPlaces, AreNoneWhereMostOfThePictureIsAnother) {
    EXPECT_FALSE(
        changed(scene_of(size, {box_at(0, 0, 200)}), scene_of(size, {box_at(200, 0, 200)})).has_value());
    view::Scene many = scene_of(size, {}), moved = many;
    for (int i = 0; i < 12; ++i) {
        many.items.push_back(box_at(30 * i));
        moved.items.push_back(box_at(30 * i, 50));
    }
    EXPECT_FALSE(changed(many, moved).has_value());
}

TEST(ChangedPlaces, OutsideThePictureDoNotCount) {
    const auto places = changed(scene_of(size, {box_at(-50)}), scene_of(size, {box_at(500)}));
    ASSERT_TRUE(places.has_value());
    EXPECT_TRUE(places->empty());
}

view::Scene busy_scene(int minute) {
    const Color veil{255, 255, 255, 90};
    return scene_of({320, 200},
                    {view::Box{{10, 10, 140, 60}, veil, 20, Color{255, 0, 0, 255}, 3},
                     text_at("09:0" + std::to_string(minute), {view::Face::bold, 40}, 20, 55),
                     view::Box{{90, 40, 120, 90}, Color{0, 90, 200, 120}, 30},
                     text_at("Studion", {view::Face::regular, 30}, 100, 100),
                     view::Box{{10, 150, 20 + 25 * minute, 8}, white, 4},
                     view::Matrix{{240, 120, 30, 30}, 3, std::vector<bool>(9, true), black, white}});
}

void expect_repainted(const view::Scene& last, const view::Scene& next, bool parts) {
    Surface surface(SDL_CreateRGBSurfaceWithFormat(0, next.size.w, next.size.h, 32, SDL_PIXELFORMAT_RGB888));
    const Renderer renderer(SDL_CreateSoftwareRenderer(surface.get()));
    Painter painter(*renderer, test_fonts());
    painter.paint(last);
    const auto places = painter.repaint(last, next);
    SDL_RenderFlush(renderer.get());
    ASSERT_EQ(places.has_value(), parts);
    if (!parts) return;
    const auto whole = drawn(next);
    for (int y = 0; y < next.size.h; ++y) {
        for (int x = 0; x < next.size.w; ++x)
            ASSERT_EQ(pixel(*surface, x, y), pixel(*whole, x, y)) << x << "," << y;
    }
}

TEST(Repaint, IsTheWholeAlsoWhereItemsLieOverEachOtherComeAndGo) {
    const view::Scene scene = busy_scene(1);
    expect_repainted(scene, busy_scene(2), true);
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        view::Scene without = scene;
        without.items.erase(without.items.begin() + static_cast<std::ptrdiff_t>(i));
        expect_repainted(scene, without, true);
        expect_repainted(without, scene, true);
    }
    expect_repainted(scene, scene, true);
}

TEST(Repaint, IsRefusedWhereMuchHasChangedOrSomethingFailed) {
    view::Scene other = busy_scene(1);
    other.background = Color{0, 0, 60, 255};
    expect_repainted(busy_scene(1), other, false);
    view::Scene full = busy_scene(1);
    full.items.push_back(view::Box{{0, 0, 320, 150}, white});
    expect_repainted(busy_scene(1), full, false);
    // Larger than fonts are opened: a text that cannot be drawn.
    view::Scene failed = busy_scene(1);
    failed.items.push_back(text_at("A", {view::Face::bold, 1 << 20}, 0, 0));
    view::Scene later = busy_scene(2);
    later.items.push_back(failed.items.back());
    expect_repainted(failed, later, false);
}

}  // namespace
}  // namespace kiosk::render
