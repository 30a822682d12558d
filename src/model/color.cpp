#include "model/color.hpp"

#include <array>
#include <cstdio>

namespace kiosk {
namespace {

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) {
    if (text.empty() || text.front() != '#') return std::nullopt;
    text.remove_prefix(1);
    const bool shorthand = text.size() == 3;
    if (!shorthand && text.size() != 6 && text.size() != 8) return std::nullopt;
    std::array<int, 4> channel{0, 0, 0, 255};
    const std::size_t width = shorthand ? 1 : 2;
    for (std::size_t i = 0; i * width < text.size(); ++i) {
        const int high = hex(text[i * width]);
        const int low = hex(text[i * width + width - 1]);
        if (high < 0 || low < 0) return std::nullopt;
        channel[i] = high * 16 + low;
    }
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(channel[i]); };
    return Color{byte(0), byte(1), byte(2), byte(3)};
}

std::string to_string(Color color) {
    char text[16];
    if (color.a == 255) {
        std::snprintf(text, sizeof text, "#%02x%02x%02x", color.r, color.g, color.b);
    } else {
        std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", color.r, color.g, color.b, color.a);
    }
    return text;
}

}  // namespace kiosk
