#pragma once

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "view/text_measure.hpp"

namespace kiosk::view {

/// Every letter is six tenths of an em wide, so that layouts can be worked out by hand and never depend on a
/// font.
class FixedMeasure final : public TextMeasure {
  public:
    int width(std::string_view utf8, const Font& font) const override {
        // What only tells the direction draws nothing.
        const auto letters = std::ranges::count_if(
            to_utf32(utf8), [](char32_t letter) { return letter < 0x2066 || letter > 0x2069; });
        return static_cast<int>(std::ceil(static_cast<double>(letters) * font.size * 0.6));
    }
    FontMetrics metrics(const Font& font) const override {
        return {font.size * 95 / 100, font.size * 25 / 100, font.size * 72 / 100};
    }
    std::vector<char32_t> missing(std::string_view, const Font&) const override { return {}; }
};

}  // namespace kiosk::view
