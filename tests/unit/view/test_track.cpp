#include "view/track.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"

namespace kiosk::view {
namespace {

// The bar that stands to the left of a text, near enough to belong to it.
const Box* bar_beside(const Scene& scene, std::string_view words) {
    for (const Item& item : scene.items) {
        const auto* text = std::get_if<Text>(&item);
        if (text == nullptr || !text->text.starts_with(words)) continue;
        for (const Item& other : scene.items) {
            const auto* box = std::get_if<Box>(&other);
            if (box != nullptr && box->rect.right() < text->x && text->x - box->rect.right() < 20 &&
                box->rect.y < text->baseline && box->rect.bottom() > text->baseline - text->font.size / 2)
                return box;
        }
    }
    return nullptr;
}

Screen with_track(std::string_view theme, std::optional<Color> color) {
    Screen screen("en", theme);
    screen.add("A talk", "09:00", "10:00", "Hall").track = Track{"Children", color};
    screen.add("The next talk", "10:00", "11:00", "Hall").track = Track{"Climate", color};
    return screen;
}

TEST(Track, HasABarBesideItsNameOnTheDoorAndInRows) {
    const Screen screen = with_track("dark", Color{255, 0, 0, 255});
    EXPECT_NE(bar_beside(screen.door("09:30", "Hall"), "Children"), nullptr);
    EXPECT_NE(bar_beside(screen.door("09:30", "Hall"), "Climate"), nullptr);
    EXPECT_NE(bar_beside(screen.foyer("09:30"), "Children"), nullptr);
    EXPECT_NE(bar_beside(screen.foyer("09:30"), "Climate"), nullptr);
}

TEST(Track, WithoutAColourIsAWordAlone) {
    const Scene scene = with_track("dark", std::nullopt).door("09:30", "Hall");
    EXPECT_EQ(bar_beside(scene, "Children"), nullptr);
    EXPECT_TRUE(std::ranges::any_of(scene.items, [](const Item& item) {
        const auto* text = std::get_if<Text>(&item);
        return text != nullptr && text->text.starts_with("Children");
    }));
}

TEST(Track, CanBeSeenOnEveryBackground) {
    const Color colors[] = {{255, 255, 0, 255}, {255, 255, 255, 255}, {0, 0, 0, 255}, {20, 20, 60, 128}};
    for (const char* theme : {"dark", "light", "high-contrast"}) {
        for (const Color color : colors) {
            const Screen screen = with_track(theme, color);
            const Scene scene = screen.door("09:30", "Hall");
            const Box* bar = bar_beside(scene, "Children");
            ASSERT_NE(bar, nullptr) << theme;
            EXPECT_GE(contrast(bar->fill, screen.theme.background), 3.0) << theme << ' ' << to_string(color);
        }
    }
}

}  // namespace
}  // namespace kiosk::view
