#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "view/scene.hpp"

namespace kiosk::render {

/// Index into the finder's list of files.
using FontId = std::size_t;

/// Which font file stands behind a face, and which one helps out where a face lacks a character.
/// The answers depend on the fonts that are installed and on fontconfig's rules, never on the language or
/// display settings of the machine. Holds a fontconfig configuration of its own.
class FontFinder {
  public:
    /// Null when fontconfig cannot be loaded.
    static std::unique_ptr<FontFinder> load();
    ~FontFinder();

    /// The file for a face: the family's nearest weight, upright. A family that is missing is replaced by the
    /// first of `instead` that is there, else by fontconfig's best match; none when no font is installed.
    std::optional<FontId> find(const std::string& family, view::Face face,
                               const std::vector<std::string>& instead);

    /// An outline font that has the character, at the face's weight as near as can be: Noto Sans and its
    /// relatives for each script first, then in fontconfig's order.
    std::optional<FontId> fallback(char32_t character, view::Face face);

    /// Whether the file has a glyph for the character.
    bool covers(FontId font, char32_t character) const;

    struct File {
        std::string path;
        int index = 0;  ///< of the face within the file, as FreeType counts
    };
    const File& file(FontId font) const;

    /// The families that find() could not give, in words.
    const std::vector<std::string>& substitutions() const;

  private:
    struct Impl;
    explicit FontFinder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::render
