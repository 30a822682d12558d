#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "view/hyphenator.hpp"

namespace kiosk::view {

/// A text with the places where its lines may end: those that Unicode permits (UAX #14, with the language's
/// own rules), but never before a dash that stands between spaces. Found once, for all sizes that are tried.
class Breakable {
  public:
    /// `language`: a BCP 47 tag.
    Breakable(std::string_view text, std::string_view language);

    /// How many pieces there are between the places.
    std::size_t pieces() const { return ends_.size(); }
    /// Whether a line has to end after piece `i` (a line feed).
    bool must_end(std::size_t i) const { return ends_[i].must; }
    /// Whether piece `i` ends within a word: as the end of a line it gets a hyphen.
    bool in_word(std::size_t i) const { return ends_[i].in_word; }
    /// The pieces from `first` up to but without `last`, as a line.
    std::string line(std::size_t first, std::size_t last) const;

    /// The same text, in which the pieces that `chosen` names may be broken by hyphens, too.
    Breakable hyphenated(const Hyphenator& hyphens, const std::function<bool(std::size_t)>& chosen) const;

  private:
    struct End {
        std::size_t at;  ///< in bytes
        bool must;
        bool in_word;
    };
    Breakable() = default;
    std::size_t begin(std::size_t piece) const { return piece == 0 ? 0 : ends_[piece - 1].at; }

    std::string text_, language_;
    std::vector<End> ends_;
};

}  // namespace kiosk::view
