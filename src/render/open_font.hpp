#pragma once

#include <SDL2/SDL_ttf.h>

#include <memory>
#include <optional>
#include <unordered_map>

#include "render/font_file.hpp"
#include "render/fonts.hpp"
#include "render/runs.hpp"

namespace kiosk::render {

/// SDL_ttf, for as long as this lives.
class TtfLibrary {
  public:
    TtfLibrary() : ready_(TTF_Init() == 0) {}
    ~TtfLibrary() {
        if (ready_) TTF_Quit();
    }
    TtfLibrary(const TtfLibrary&) = delete;
    TtfLibrary& operator=(const TtfLibrary&) = delete;
    bool ready() const { return ready_; }

  private:
    bool ready_;
};

struct TtfDeleter {
    void operator()(TTF_Font* font) const noexcept { TTF_CloseFont(font); }
};

/// Of a typeface at one size, in pixels.
struct SizeMetrics {
    int ascent = 0;
    int height = 0;
    int capital = 0, small_x = 0, zero = 0;  ///< how high H, x and 0 are; 0 when the font has none
};

/// One typeface of a font file, at any size in pixels above 0. What FreeType and HarfBuzz keep of a typeface
/// is there once for all its sizes; to go over to another one throws away the letters drawn at the last, so
/// whoever asks keeps what it gets.
class OpenFont {
  public:
    /// Null when the file holds no font.
    static std::unique_ptr<OpenFont> open(std::shared_ptr<const FontFile> file, int index);

    /// All 0 for want of memory.
    SizeMetrics metrics(int size);
    /// The width of the widest European figure.
    std::optional<int> figure_width(int size);

    /// None for want of memory.
    std::optional<int> width(const Run& run, int size);
    /// As wide as width(); no surface for a blank.
    Raster raster(const Run& run, int size);

  private:
    OpenFont(std::shared_ptr<const FontFile> file, TTF_Font* font);
    bool go_to(int size);
    bool prepare(const Run& run, int size);
    std::optional<int> top_of(char32_t letter) const;

    std::shared_ptr<const FontFile> file_;  // read from for as long as the font is open
    std::unique_ptr<TTF_Font, TtfDeleter> font_;
    int size_ = 0;  // that the font is at
    std::unordered_map<int, SizeMetrics> metrics_;
    std::unordered_map<int, int> figure_widths_;
};

}  // namespace kiosk::render
