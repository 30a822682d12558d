#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::render {

/// The patterns of a libhyphen dictionary. libhyphen takes seconds to prepare all of the German ones; those
/// that bear on one word it prepares in no time, and hyphenates that word the same.
class HyphenPatterns {
  public:
    /// None where the file cannot be read, or has more than 8 MB.
    static std::optional<HyphenPatterns> read(const std::filesystem::path& path);

    /// Of the patterns, as the first line of the file says.
    std::string encoding() const;

    /// A dictionary with what says more than a pattern, and the patterns whose letters stand in `word`, in
    /// the file's order. `word`: small letters in the file's encoding.
    std::string for_word(std::string_view word) const;

  private:
    struct Line {
        std::string letters;  ///< without figures and dots; empty: of no one word
        std::size_t begin, size;
    };
    std::string text_;
    std::vector<Line> lines_;  ///< by letters
};

}  // namespace kiosk::render
