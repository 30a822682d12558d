#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "view/breakable.hpp"
#include "view/text_measure.hpp"

namespace kiosk::view {

/// Lines of a text in one font.
struct Lines {
    std::vector<std::string> lines;
    bool fits = true;  ///< false: a word is wider than the line, and stands there all the same
};

/// Breaks a text into lines no wider than `width`, as full as they can be. Ends after `most` lines: the rest
/// of a long text is never measured.
Lines wrap(const Breakable& text, const Font& font, int width, const TextMeasure& measure,
           std::size_t most = static_cast<std::size_t>(-1));

/// The same number of lines, as even in width as the words allow, so that no short word stands alone; a line
/// rather ends at a dash or colon. Long running text is left as wrap() sets it.
Lines balanced(const Breakable& text, const Font& font, int width, const TextMeasure& measure);

/// The text on one line, ended by an ellipsis at a grapheme boundary where it is too wide. A text of which
/// nothing fits becomes the ellipsis alone, or nothing.
std::string shortened(std::string_view text, const Font& font, int width, const TextMeasure& measure);

/// A word or line cut into pieces no wider than `width`, at grapheme boundaries.
std::vector<std::string> chopped(std::string_view text, const Font& font, int width,
                                 const TextMeasure& measure);

/// Display form of a title: a hyphen between spaces is a dash.
std::string with_dashes(std::string_view text);

}  // namespace kiosk::view
