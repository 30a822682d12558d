#pragma once

#include <SDL2/SDL_ttf.h>

#include <memory>

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

/// One font file at one size in pixels.
class OpenFont {
  public:
    /// Null when the file holds no font or the size is not above 0.
    static std::unique_ptr<OpenFont> open(std::shared_ptr<const FontFile> file, int index, int size);

    int ascent() const { return ascent_; }
    int height() const { return height_; }
    /// The height of a letter above the baseline; 0 when the font has none.
    int top_of(char32_t letter) const;
    /// The width of the widest European figure.
    int figure_width();

    int width(const Run& run);
    /// As wide as width(); no surface for a blank.
    Raster raster(const Run& run);

  private:
    OpenFont(std::shared_ptr<const FontFile> file, TTF_Font* font);
    void prepare(const Run& run);

    std::shared_ptr<const FontFile> file_;  // read from for as long as the font is open
    std::unique_ptr<TTF_Font, TtfDeleter> font_;
    int ascent_ = 0;
    int height_ = 0;
    int figure_width_ = -1;
};

}  // namespace kiosk::render
