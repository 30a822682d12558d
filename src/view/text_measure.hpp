#pragma once

#include <string_view>
#include <vector>

#include "view/scene.hpp"

namespace kiosk::view {

/// Pixels, of one font at one size.
struct FontMetrics {
    int ascent = 0;      ///< from the baseline up to the top of the line box, positive
    int descent = 0;     ///< from the baseline down, positive
    int cap_height = 0;  ///< of a capital letter, positive
};

/// All that layout asks of the renderer, so that layout is tested without one.
/// Widths are those of the painted line, fallback fonts included.
class TextMeasure {
  public:
    TextMeasure() = default;
    TextMeasure(const TextMeasure&) = delete;
    TextMeasure& operator=(const TextMeasure&) = delete;
    virtual ~TextMeasure() = default;

    /// Advance width of one line in pixels, rounded up; 0 for an empty text.
    virtual int width(std::string_view utf8, const Font& font) const = 0;
    virtual FontMetrics metrics(const Font& font) const = 0;

    /// Code points that no font on this machine can show: they are left out of the picture.
    virtual std::vector<char32_t> missing(std::string_view utf8, const Font& font) const = 0;
};

}  // namespace kiosk::view
