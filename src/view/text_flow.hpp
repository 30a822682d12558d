#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/hyphenator.hpp"
#include "view/text_measure.hpp"

namespace kiosk::view {

/// How a text may be set: it is tried at `size` first, then in steps down to `least`, then cut.
struct TextStyle {
    Face face = Face::regular;
    int size = 0;
    int least = 0;         ///< 0: the same as size
    double spacing = 1.2;  ///< line height in ems
    bool tabular = false;
    std::string_view language = {};  ///< of the text, BCP 47; empty: the screen's
};

/// The room that a text has.
struct TextSpace {
    int width = 0;
    int lines = 1;     ///< at most
    int height = 0;    ///< at most; 0: as much as the lines need
    bool hug = false;  ///< right-to-left text, too, stands at the left edge: beside a portrait, in a table
};

/// A text set in lines.
struct Flow {
    std::vector<std::string> lines;
    Font font;
    int line_height = 0;
    bool cut = false;  ///< ended by an ellipsis

    int height() const { return static_cast<int>(lines.size()) * line_height; }
};

/// Sets a text at the largest size at which it fits; lines are balanced. A word is broken by a hyphen only
/// where it is wider than the line at two thirds of the size, or where that saves the text from being cut.
/// At the least size a word without a place for a hyphen is broken at a grapheme, and what is too long ends
/// in an ellipsis. `language`: of the text, where its style does not tell. Without `hyphens` there are none.
Flow flow(std::string_view text, const TextStyle& style, const TextSpace& space, const TextMeasure& measure,
          std::string_view language, const Hyphenator* hyphens = nullptr);

}  // namespace kiosk::view
