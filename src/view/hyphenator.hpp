#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::view {

/// What layout asks of hyphenation, so that it is tested without dictionaries.
class Hyphenator {
  public:
    Hyphenator() = default;
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;
    virtual ~Hyphenator() = default;

    /// Where a word (letters only) may be broken with a hyphen, in bytes from its beginning, ascending.
    /// None in a language (BCP 47) whose rules are not known.
    virtual std::vector<std::size_t> places(std::string_view word, std::string_view language) const = 0;
};

}  // namespace kiosk::view
