#include <gtest/gtest.h>

#include "render/handles.hpp"
#include "render/texture_cache.hpp"
#include "scenes.hpp"

namespace kiosk::render {
namespace {

using view::Face;

TEST(Painter, DrawsAMatrixInWholeModules) {
    view::Matrix matrix{
        {3, 4, 15, 15}, 3, {true, true, false, false, true, false, true, false, true}, black, white};
    const auto p = drawn(scene_of({21, 23}, {matrix}, Color{0, 0, 255, 255}));
    for (int y = 0; y < 23; ++y) {
        for (int x = 0; x < 21; ++x) {
            const bool inside = x >= 3 && x < 18 && y >= 4 && y < 19;
            const std::size_t module = inside ? static_cast<std::size_t>((y - 4) / 5 * 3 + (x - 3) / 5) : 0;
            const std::uint32_t expected = !inside ? 0x0000FFU : matrix.dark[module] ? 0U : 0xFFFFFFU;
            EXPECT_EQ(pixel(*p, x, y), expected) << x << "," << y;
        }
    }
}

TEST(Painter, IgnoresAMatrixThatDoesNotAddUp) {
    const auto p = drawn(scene_of({10, 10}, {view::Matrix{{0, 0, 10, 10}, 3, {true}, white, white},
                                             view::Matrix{{0, 0, 10, 10}, 0, {}, white, white},
                                             view::Matrix{{0, 0, 10, 10}, -2, {true}, white, white}}));
    EXPECT_EQ(pixel(*p, 5, 5), 0U);
}

TEST(Painter, PutsTextOnItsBaselineInItsColour) {
    const auto p =
        drawn(scene_of({200, 140}, {text_at("H", {Face::bold, 100}, 20, 110, Color{255, 209, 102, 255})}));
    int left = 200, low = 0, high = 140;
    for (int y = 0; y < 140; ++y) {
        for (int x = 0; x < 200; ++x) {
            if (pixel(*p, x, y) != 0xFFD166U) continue;
            left = std::min(left, x);
            low = std::max(low, y);
            high = std::min(high, y);
        }
    }
    EXPECT_EQ(low, 109);
    EXPECT_NEAR(high, 110 - test_fonts().metrics({Face::bold, 100}).cap_height, 1);
    EXPECT_GE(left, 20);
    EXPECT_LT(left, 34);
}

TEST(Painter, TextStaysWithinItsMeasuredWidth) {
    const view::Font font{Face::display, 60, false};
    const auto text = text_at("Från osäkert", font, 30, 70);
    const auto p = drawn(scene_of({60 + text.width, 100}, {text}));
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < p->w; ++x) {
            const bool outside = x < 30 || x >= 30 + text.width;
            EXPECT_EQ(outside ? pixel(*p, x, y) : 0U, 0U);
        }
    }
}

TEST(Painter, RightToLeftTextEndsAtTheRightOfItsWidth) {
    auto text = text_at("Hej!", {Face::bold, 60}, 10, 80);
    text.right_to_left = true;
    text.width = 280;
    const auto p = drawn(scene_of({300, 100}, {text}));
    int left = 300, right = 0;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 300; ++x) {
            if (pixel(*p, x, y) != 0) left = std::min(left, x), right = std::max(right, x);
        }
    }
    EXPECT_GT(left, 140);
    EXPECT_GT(right, 275);
    EXPECT_LT(right, 290);
}

TEST(Painter, StrikesTextThroughAtHalfItsLetters) {
    auto text = text_at("i i", {Face::regular, 56}, 0, 70);
    text.strike = true;
    const auto p = drawn(scene_of({text.width, 100}, {text}));
    const int middle = 70 - test_fonts().x_height(text.font) / 2;
    int rows = 0;
    for (int y = 0; y < 100; ++y) {
        bool whole = true;
        for (int x = 0; x < text.width; ++x) whole = whole && pixel(*p, x, y) == 0xFFFFFFU;
        if (!whole) continue;
        ++rows;
        EXPECT_NEAR(y, middle, 2.5);
    }
    EXPECT_EQ(rows, 5);
}

TEST(Painter, DrawsAPictureOnlyOnceItIsThere) {
    Surface source(SDL_CreateRGBSurfaceWithFormat(0, 40, 40, 32, SDL_PIXELFORMAT_ARGB8888));
    SDL_FillRect(source.get(), nullptr, 0xFF00FF00U);
    const auto scene = scene_of({30, 30}, {view::Picture{{5, 5, 20, 20}, "https://example.org/a.jpg", 10}});
    std::string asked;
    const auto before = drawn(scene, [&](std::string_view url) {
        asked = url;
        return nullptr;
    });
    EXPECT_EQ(asked, "https://example.org/a.jpg");
    EXPECT_EQ(pixel(*before, 15, 15), 0U);
    const auto after = drawn(scene, [&](std::string_view) { return source.get(); });
    EXPECT_EQ(pixel(*after, 15, 15), 0x00FF00U);
    EXPECT_EQ(pixel(*after, 5, 5), 0U);
    EXPECT_EQ(pixel(*drawn(scene), 15, 15), 0U);
}

TEST(Painter, KeepsItsTexturesWithinTheLimit) {
    Surface surface(SDL_CreateRGBSurfaceWithFormat(0, 64, 64, 32, SDL_PIXELFORMAT_RGB888));
    const Renderer renderer(SDL_CreateSoftwareRenderer(surface.get()));
    Painter painter(*renderer, test_fonts());
    EXPECT_EQ(painter.textures(), (TextureUse{0, 0, TextureCache::limit_bytes}));
    std::size_t most = 0;
    for (int i = 0; i < 60; ++i) {
        painter.paint(scene_of(
            {64, 64}, {text_at("Teckenspråkstolkas " + std::to_string(i), {Face::bold, 200}, 0, 60)}));
        most = std::max(most, painter.textures().bytes);
        EXPECT_LE(painter.textures().bytes, TextureCache::limit_bytes);
    }
    EXPECT_GT(most, TextureCache::limit_bytes / 2);
    EXPECT_GT(painter.textures().count, 1U);
    painter.drop_textures();
    EXPECT_EQ(painter.textures(), (TextureUse{0, 0, TextureCache::limit_bytes}));
}

TEST(Painter, SplitsTextWiderThanTheRenderersTextures) {
    const std::string letters(2000, 'H');
    const view::Font font{Face::bold, 20};
    const int width = test_fonts().width(letters, font);
    ASSERT_GT(width, 16384);
    auto text = text_at(letters, font, 0, 30);
    text.x = 100 - width;
    const auto p = drawn(scene_of({120, 40}, {text}));
    int ink = 0;
    for (int x = 0; x < 120; ++x) ink += pixel(*p, x, 24) == 0xFFFFFFU ? 1 : 0;
    EXPECT_GT(ink, 20);
}

TEST(Painter, PaintsTheSamePixelsFromFreshAndKeptTextures) {
    Surface surface(SDL_CreateRGBSurfaceWithFormat(0, 300, 100, 32, SDL_PIXELFORMAT_RGB888));
    const Renderer renderer(SDL_CreateSoftwareRenderer(surface.get()));
    Painter painter(*renderer, test_fonts());
    const auto scene = scene_of({300, 100}, {view::Box{{5, 5, 200, 80}, Color{40, 50, 60, 255}, 20, white, 3},
                                             text_at("Åse 09:12", {Face::semibold, 40, true}, 20, 60)});
    for (int i = 0; i < 3; ++i) {
        painter.paint(scene);
        ASSERT_EQ(SDL_RenderFlush(renderer.get()), 0);
        EXPECT_TRUE(same_pixels(*surface, *drawn(scene)));
    }
}

}  // namespace
}  // namespace kiosk::render
