#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "view/text_measure.hpp"

namespace kiosk::view {

/// Lines of a text in one font.
struct Lines {
    std::vector<std::string> lines;
    bool fits = true;  ///< false: a word is wider than the line, and stands there all the same
};

/// A text with the places where its lines may end: those that Unicode permits (UAX #14, with the language's
/// own rules), but never before a dash that stands between spaces. Found once, for all sizes that are tried.
class Breakable {
  public:
    Breakable(std::string_view text, std::string_view locale);

    /// How many pieces there are between the places.
    std::size_t pieces() const { return ends_.size(); }
    /// Whether a line has to end after piece `i` (a line feed).
    bool must_end(std::size_t i) const { return ends_[i].must; }
    /// The pieces from `first` up to but without `last`, as a line.
    std::string line(std::size_t first, std::size_t last) const;

  private:
    struct End {
        std::size_t at;  ///< in bytes
        bool must;
    };
    std::string text_;
    std::vector<End> ends_;
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
