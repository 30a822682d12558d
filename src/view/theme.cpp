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

struct Pair {
    std::string_view over, under;
    Color a, b;
    double least;
};

tl::unexpected<Error> too_little(const Pair& pair, double ratio) {
    char figures[64];
    std::snprintf(figures, sizeof figures, " is %.1f:1", ratio);
    char least[64];
    std::snprintf(least, sizeof least, "it must be at least %.1f:1", pair.least);
    return fail("the contrast of \"" + std::string(pair.over) + "\" " + to_string(pair.a) + " on \"" +
                    std::string(pair.under) + "\" " + to_string(pair.b) + figures,
                {}, least);
}

}  // namespace

double contrast(Color a, Color b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Color blended(Color over, std::uint8_t alpha, Color under) {
    const auto mix = [alpha](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>((a * alpha + b * (255 - alpha) + 127) / 255);
    };
    return {mix(over.r, under.r), mix(over.g, under.g), mix(over.b, under.b), 255};
}

Result<void> check_contrast(const Theme& theme) {
    const Theme& t = theme;
    const Color access_chip = blended(t.access, chip_tint, t.background);
    const Color live_chip = blended(t.live, chip_tint, t.background);
    const std::array pairs{
        Pair{"text", "background", t.text, t.background, text_contrast},
        Pair{"muted", "background", t.muted, t.background, text_contrast},
        Pair{"text", "panel", t.text, t.panel, text_contrast},
        Pair{"muted", "panel", t.muted, t.panel, text_contrast},
        // Labels of rows and what is told about a session stand in these, too.
        Pair{"now", "background", t.now, t.background, text_contrast},
        Pair{"next", "background", t.next, t.background, text_contrast},
        Pair{"on_now", "now", t.on_now, t.now, text_contrast},
        Pair{"on_next", "next", t.on_next, t.next, text_contrast},
        Pair{"on_alert", "alert", t.on_alert, t.alert, text_contrast},
        Pair{"text", "the chip of access", t.text, access_chip, text_contrast},
        Pair{"text", "the chip of live", t.text, live_chip, text_contrast},
        Pair{"access", "background", t.access, t.background, mark_contrast},
        Pair{"access", "the chip of access", t.access, access_chip, mark_contrast},
        Pair{"live", "background", t.live, t.background, mark_contrast},
        Pair{"live", "the chip of live", t.live, live_chip, mark_contrast},
        Pair{"on_avatar", "avatar", t.on_avatar, t.avatar, mark_contrast},
        Pair{"now", "panel", t.now, t.panel, mark_contrast},
        Pair{"next", "panel", t.next, t.panel, mark_contrast},
        Pair{"access", "panel", t.access, t.panel, mark_contrast},
        Pair{"live", "panel", t.live, t.panel, mark_contrast},
    };
    for (const Pair& pair : pairs) {
        const double ratio = contrast(pair.a, pair.b);
        if (ratio < pair.least) return too_little(pair, ratio);
    }
    return {};
}

}  // namespace kiosk::view
