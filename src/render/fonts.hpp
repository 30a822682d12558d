#pragma once

#include <memory>
#include <string>

#include "base/error.hpp"
#include "view/text_measure.hpp"

struct SDL_Surface;

namespace kiosk::render {

/// Families by use. Found with fontconfig; `extra_directory`, when set, is searched too (pinned test fonts).
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

/// Every typeface that the screen uses, opened on demand and shared by size: measures and rasters with the
/// same shaping, so what fits in layout fits on the wall. Text is cut into runs by direction (Unicode bidi,
/// in visual order), script and font coverage; a code point that no font has is left out.
/// Hinting is pinned, so widths do not depend on the machine's settings. Main thread only.
class Fonts final : public view::TextMeasure {
  public:
    /// Fails, naming family and Debian package, when a family cannot be found in any form.
    static Result<std::unique_ptr<Fonts>> open(const FontFamilies& families);
    ~Fonts() override;

    int width(std::string_view utf8, const view::Font& font) const override;
    view::FontMetrics metrics(const view::Font& font) const override;
    std::vector<char32_t> missing(std::string_view utf8, const view::Font& font) const override;

    /// The line as an alpha-blended ARGB surface, its baseline metrics().ascent below the top; null when
    /// nothing is to be drawn. White, so that it can be tinted by colour modulation.
    Surface raster(const view::Text& text) const;

  private:
    struct Impl;
    explicit Fonts(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::render
