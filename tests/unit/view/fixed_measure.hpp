#pragma once

#include <cmath>

#include "base/text.hpp"
#include "view/text_measure.hpp"

namespace kiosk::view {

/// Every letter is six tenths of an em wide, so that layouts can be worked out by hand and never depend on a
/// font.
class FixedMeasure final : public TextMeasure {
  public:
    int width(std::string_view utf8, const Font& font) const override {
        return static_cast<int>(std::ceil(static_cast<double>(to_utf32(utf8).size()) * font.size * 0.6));
    }
    FontMetrics metrics(const Font& font) const override {
        return {font.size * 95 / 100, font.size * 25 / 100, font.size * 72 / 100};
    }
    std::vector<char32_t> missing(std::string_view, const Font&) const override { return {}; }
};

}  // namespace kiosk::view
