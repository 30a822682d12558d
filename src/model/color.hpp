#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// An opaque or translucent sRGB colour.
struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    bool operator==(const Color&) const = default;
};

/// "#RRGGBB", "#RGB" or "#RRGGBBAA", any case; nothing else.
std::optional<Color> parse_color(std::string_view text);

/// "#rrggbb", with the alpha only where it is not 255.
std::string to_string(Color color);

}  // namespace kiosk
