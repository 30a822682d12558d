#include "view/event_theme.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "view/oklab.hpp"

namespace kiosk::view {
namespace {

constexpr Color black{0, 0, 0, 255}, white{255, 255, 255, 255};

// What black or white reaches on a background; less leaves no step between text and muted text.
constexpr double least_of_background = 12.0;

bool is_dark(Color color) {
    return contrast(color, white) > contrast(color, black);
}

Color lighter(Color color, double by, double chroma_most) {
    Oklch polar = to_oklch(color);
    polar.lightness = std::clamp(polar.lightness + by, 0.0, 1.0);
    polar.chroma = std::min(polar.chroma, chroma_most);
    return to_color(polar);
}

// A grey with a touch of a colour's hue.
Color tinted(double lightness, double chroma, Color hue_of) {
    const Oklch hue = to_oklch(hue_of);
    return to_color({lightness, std::min(chroma, hue.chroma), hue.hue});
}

// 0 to pi.
double hue_distance(Color a, Color b) {
    const double apart = std::abs(to_oklch(a).hue - to_oklch(b).hue);
    return std::min(apart, 2 * std::numbers::pi - apart);
}

// A mark's words and frame stand on its own tint.
Color chip_color(Color color, Color background, Color panel, Color text) {
    return shifted(color, [&](Color c) {
        const Color chip = blended(c, chip_tint, background);
        return contrast(c, background) >= mark_contrast && contrast(c, panel) >= mark_contrast &&
               contrast(c, chip) >= mark_contrast && contrast(text, chip) >= text_contrast;
    });
}

Color words_on(Color color) {
    return is_dark(color) ? white : black;
}

}  // namespace

Color shifted(Color color, const std::function<bool(Color)>& holds) {
    color.a = 255;
    if (holds(color)) return color;
    const Oklch from = to_oklch(color);
    constexpr int steps = 256;
    for (int step = 1; step <= steps; ++step) {
        const double by = static_cast<double>(step) / steps;
        for (const double lightness : {from.lightness - by, from.lightness + by}) {
            if (lightness < 0 || lightness > 1) continue;
            const Color candidate = to_color({lightness, from.chroma, from.hue});
            if (holds(candidate)) return candidate;
        }
    }
    return holds(white) ? white : black;
}

Color legible(Color color, Color under, double least) {
    return shifted(color, [&](Color c) { return contrast(c, under) >= least; });
}

Theme event_theme(const EventColors& event, const Theme& base) {
    Theme theme = base;
    const Color wanted = event.background.value_or(tinted(0.17, 0.03, event.primary));
    theme.background = shifted(wanted, [](Color c) {
        return std::max(contrast(c, black), contrast(c, white)) >= least_of_background;
    });
    const bool dark = is_dark(theme.background);
    const double up = dark ? 1 : -1;
    const auto on_both = [&](Color color, double on_background, double on_panel) {
        return shifted(color, [&](Color c) {
            return contrast(c, theme.background) >= on_background && contrast(c, theme.panel) >= on_panel;
        });
    };

    theme.panel = lighter(theme.background, up * 0.04, 0.1);
    theme.line = lighter(theme.background, up * 0.17, 0.06);
    theme.text = on_both(tinted(dark ? 0.98 : 0.2, 0.008, theme.background), text_contrast, text_contrast);
    theme.muted = on_both(tinted(dark ? 0.82 : 0.4, 0.03, theme.background), text_contrast, text_contrast);
    theme.now = on_both(event.primary, text_contrast, mark_contrast);
    // Two marks of one hue would look like one: then the base's other mark takes the part.
    const double turn = std::numbers::pi / 4;
    const bool alike = hue_distance(theme.now, base.next) < turn && to_oklch(theme.now).chroma > 0.04;
    theme.next = on_both(alike ? base.now : base.next, text_contrast, mark_contrast);
    theme.on_now = words_on(theme.now);
    theme.on_next = words_on(theme.next);
    theme.access = chip_color(base.access, theme.background, theme.panel, theme.text);
    theme.live = chip_color(base.live, theme.background, theme.panel, theme.text);
    theme.on_alert = white;
    theme.alert = legible(base.alert, white, text_contrast);
    theme.avatar = lighter(event.primary, 0, 0.06);
    theme.avatar = shifted(theme.avatar, [&](Color c) {
        return contrast(c, theme.background) >= 1.5 && contrast(c, theme.background) <= 2.6;
    });
    theme.on_avatar = legible(theme.text, theme.avatar, mark_contrast);
    return theme;
}

}  // namespace kiosk::view
