#include "view/oklab.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::view {
namespace {

using Triple = std::array<double, 3>;
using Matrix3 = std::array<Triple, 3>;

// The matrices of OKLab's definition: linear sRGB → cone responses → their cube roots → L, a, b; and back.
constexpr Matrix3 to_cones{{{0.4122214708, 0.5363325363, 0.0514459929},
                            {0.2119034982, 0.6806995451, 0.1073969566},
                            {0.0883024619, 0.2817188376, 0.6299787005}}};
constexpr Matrix3 to_lab{{{0.2104542553, 0.7936177850, -0.0040720468},
                          {1.9779984951, -2.4285922050, 0.4505937099},
                          {0.0259040371, 0.7827717662, -0.8086757660}}};
constexpr Matrix3 from_lab{{{1.0, 0.3963377774, 0.2158037573},
                            {1.0, -0.1055613458, -0.0638541728},
                            {1.0, -0.0894841775, -1.2914855480}}};
constexpr Matrix3 from_cones{{{4.0767416621, -3.3077115913, 0.2309699292},
                              {-1.2684380046, 2.6097574011, -0.3413193965},
                              {-0.0041960863, -0.7034186147, 1.7076147010}}};

Triple times(const Matrix3& m, const Triple& v) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
    return result;
}

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double c) {
    c = std::clamp(c, 0.0, 1.0);
    const double value = c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(value * 255));
}

Triple linear_rgb(const Oklch& color) {
    Triple cones = times(
        from_lab, {color.lightness, color.chroma * std::cos(color.hue), color.chroma * std::sin(color.hue)});
    for (double& value : cones) value = value * value * value;
    return times(from_cones, cones);
}

bool in_srgb(const Triple& rgb) {
    constexpr double rounding = 0.0005;
    return std::ranges::all_of(rgb, [](double c) { return c >= -rounding && c <= 1 + rounding; });
}

}  // namespace

Oklch to_oklch(Color color) {
    Triple cones = times(to_cones, {linear(color.r), linear(color.g), linear(color.b)});
    for (double& value : cones) value = std::cbrt(value);
    const Triple lab = times(to_lab, cones);
    return {lab[0], std::hypot(lab[1], lab[2]), std::atan2(lab[2], lab[1])};
}

Color to_color(const Oklch& color) {
    Oklch inside = color;
    inside.lightness = std::clamp(color.lightness, 0.0, 1.0);
    if (!in_srgb(linear_rgb(inside))) {
        double least = 0, most = color.chroma;
        for (int step = 0; step < 24; ++step) {
            inside.chroma = (least + most) / 2;
            (in_srgb(linear_rgb(inside)) ? least : most) = inside.chroma;
        }
        inside.chroma = least;
    }
    const Triple rgb = linear_rgb(inside);
    return {encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]), 255};
}

}  // namespace kiosk::view
