#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/cache_use.hpp"
#include "base/error.hpp"
#include "view/text_measure.hpp"

struct SDL_Surface;

namespace kiosk::render {

/// Families by use, found with fontconfig.
struct FontFamilies {
    std::string display = "Inter Display";
    std::string text = "Inter";
    std::string icons = "FontAwesome";
};

/// Frees an SDL surface.
struct SurfaceDeleter {
    void operator()(SDL_Surface* surface) const noexcept;
};
using Surface = std::unique_ptr<SDL_Surface, SurfaceDeleter>;

/// A line of text as an alpha-blended ARGB picture, white, so that it can be tinted by colour modulation.
struct Raster {
    Surface surface;   ///< null when nothing is to be drawn; else as wide as the text was measured
    int baseline = 0;  ///< rows from the top; a letter with accents may stand higher than the font's ascent
};

/// Every typeface that the screen uses, opened on demand and once for all its sizes: measures and rasters
/// with the same shaping, so what fits in layout fits on the wall. Text is cut into runs by direction
/// (Unicode bidi, in visual order), script and font coverage; a code point that no font has is left out.
/// Hinting is pinned, so widths do not depend on the machine's settings. Main thread only.
class Fonts final : public view::TextMeasure {
  public:
    /// Fails, naming family and Debian package, only when no font at all is found for a use.
    static Result<std::unique_ptr<Fonts>> open(const FontFamilies& families);
    ~Fonts() override;

    int width(std::string_view utf8, const view::Font& font) const override;
    view::FontMetrics metrics(const view::Font& font) const override;
    std::vector<char32_t> missing(std::string_view utf8, const view::Font& font) const override;

    /// Of a small x, in pixels above the baseline.
    int x_height(const view::Font& font) const;

    /// Families that are not installed and what stands in for them, in words; for `check`.
    const std::vector<std::string>& substitutions() const;

    /// A line that reads right to left in a paragraph of that direction may differ from width() by a pixel a
    /// run.
    Raster raster(const view::Text& text) const;

    /// Of the widths that are kept, since the beginning.
    CacheUse width_use() const;

  private:
    struct Impl;
    explicit Fonts(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::render
