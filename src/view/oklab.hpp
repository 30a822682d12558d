#pragma once

#include "model/color.hpp"

namespace kiosk::view {

/// A colour by what the eye tells apart: lightness 0 to 1, chroma from 0 (grey) to about 0.4, hue in radians.
/// OKLab in polar form (Björn Ottosson, "A perceptual color space for image processing", 2020).
struct Oklch {
    double lightness = 0, chroma = 0, hue = 0;
};

/// The alpha of `color` is left aside.
Oklch to_oklch(Color color);

/// The opaque sRGB colour of that lightness and hue; where sRGB has none so strong, with less chroma.
Color to_color(const Oklch& color);

}  // namespace kiosk::view
