#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/color.hpp"

namespace kiosk::view {

/// Whole pixels of the picture, origin at the top left.
struct Size {
    int w = 0, h = 0;
    bool operator==(const Size&) const = default;
};

struct Rect {
    int x = 0, y = 0, w = 0, h = 0;
    int right() const { return x + w; }
    int bottom() const { return y + h; }
    bool operator==(const Rect&) const = default;
};

/// The cuts that the design uses. Which family stands behind each is the renderer's affair (config "fonts").
enum class Face { display, bold, semibold, regular, icon };

struct Font {
    Face face = Face::regular;
    int size = 0;          ///< em size in pixels
    bool tabular = false;  ///< figures of equal width, set one by one
    bool operator==(const Font&) const = default;
};

/// One line of text, already fitted: the painter neither wraps nor cuts. Bidirectional text is put into
/// visual order by the painter and the measure alike (Unicode Bidirectional Algorithm).
struct Text {
    std::string text;
    Font font;
    Color color;
    int x = 0;  ///< the left edge of the line
    int baseline = 0;
    int width = 0;  ///< as measured
    bool strike = false;
    bool right_to_left = false;  ///< the paragraph's direction
    bool operator==(const Text&) const = default;
};

/// A rectangle with rounded corners, filled, framed, or both. A circle is one with radius = half its side.
/// The frame lies inside the rectangle.
struct Box {
    Rect rect;
    Color fill{0, 0, 0, 0};
    int radius = 0;
    Color border{0, 0, 0, 0};
    int border_width = 0;
    bool operator==(const Box&) const = default;
};

/// Black and white modules, drawn without smoothing: each module is a whole number of pixels.
struct Matrix {
    Rect rect;               ///< w = h = side * pixels a module
    int side = 0;            ///< modules a side
    std::vector<bool> dark;  ///< side * side, row by row
    Color dark_color, light_color;
    bool operator==(const Matrix&) const = default;
};

/// How a picture lies in its box: it fills it and is cropped, or it is shown whole, centred and in its own
/// proportions, never enlarged.
enum class Fit { fill, contain };

/// A picture from outside, in its box and rounded. Until it is loaded the painter draws nothing:
/// what should stand there meanwhile lies under it in the scene.
struct Picture {
    Rect rect;
    std::string url;
    int radius = 0;
    Fit fit = Fit::fill;
    bool operator==(const Picture&) const = default;
};

using Item = std::variant<Box, Text, Matrix, Picture>;

/// A finished page as a value: every coordinate final, items painted in order. Equal scenes are equal pixels.
struct Scene {
    Size size;
    Color background;
    std::vector<Item> items;
    std::vector<std::string> cut;  ///< texts that had to end in an ellipsis, whole; for `check`

    bool operator==(const Scene&) const = default;
};

}  // namespace kiosk::view
