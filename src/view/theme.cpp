#include "view/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

namespace kiosk::view {
namespace {

// Relative luminance of sRGB (WCAG 2.2).
double luminance(Color color) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

}  // namespace

double contrast(Color a, Color b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Result<void> check_contrast(const Theme& theme) {
    struct Pair {
        std::string_view over, under;
        Color a, b;
        double least;
    };
    constexpr double text = 7.0, mark = 4.5;
    const std::array pairs{
        Pair{"text", "background", theme.text, theme.background, text},
        Pair{"muted", "background", theme.muted, theme.background, text},
        Pair{"text", "panel", theme.text, theme.panel, text},
        Pair{"muted", "panel", theme.muted, theme.panel, text},
        Pair{"on_now", "now", theme.on_now, theme.now, text},
        Pair{"on_next", "next", theme.on_next, theme.next, text},
        Pair{"on_avatar", "avatar", theme.on_avatar, theme.avatar, mark},
        Pair{"on_alert", "alert", theme.on_alert, theme.alert, mark},
        Pair{"now", "background", theme.now, theme.background, mark},
        Pair{"next", "background", theme.next, theme.background, mark},
        Pair{"access", "background", theme.access, theme.background, mark},
        Pair{"live", "background", theme.live, theme.background, mark},
    };
    for (const Pair& pair : pairs) {
        const double ratio = contrast(pair.a, pair.b);
        if (ratio >= pair.least) continue;
        char figures[64];
        std::snprintf(figures, sizeof figures, " is %.1f:1", ratio);
        char least[64];
        std::snprintf(least, sizeof least, "it must be at least %.1f:1", pair.least);
        return fail("the contrast of \"" + std::string(pair.over) + "\" " + to_string(pair.a) + " on \"" +
                        std::string(pair.under) + "\" " + to_string(pair.b) + figures,
                    {}, least);
    }
    return {};
}

}  // namespace kiosk::view
