#pragma once

#include <memory>
#include <string>
#include <vector>

#include "view/hyphenator.hpp"

namespace kiosk::render {

/// Hyphenation by libhyphen, with the dictionaries that the system's packages install (Debian's hyphen-*):
/// `hyph_<language>.dic` or `hyph_<language>_<REGION>.dic`, the region being the tag's own or the likeliest
/// one. A dictionary is read when a word of its language is first asked for, and kept, and so is what came of
/// the latest words. Words of more than 100 letters, which is all that libhyphen takes, stay whole, and so do
/// three letters at either end. A place where a hyphen would change the spelling is none. Main thread only.
class Hyphenation final : public view::Hyphenator {
  public:
    /// `folders`: where dictionaries are looked for, in this order.
    explicit Hyphenation(std::vector<std::string> folders = {"/usr/share/hyphen"});
    ~Hyphenation() override;

    std::vector<std::size_t> places(std::string_view word, std::string_view language) const override;

    /// Whether there is a dictionary for a language; for `check`.
    bool knows(std::string_view language) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::render
