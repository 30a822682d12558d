#include "render/open_font.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "render/pixels.hpp"

namespace kiosk::render {
namespace {

bool row_has_ink(const SDL_Surface& surface, int row) {
    const std::uint32_t* pixels = row_of(surface, row);
    return std::any_of(pixels, pixels + surface.w, [](std::uint32_t pixel) { return (pixel >> 24) != 0; });
}

}  // namespace

OpenFont::OpenFont(std::shared_ptr<const FontFile> file, TTF_Font* font)
    : file_(std::move(file)), font_(font), ascent_(TTF_FontAscent(font)), height_(TTF_FontHeight(font)) {
    // Stems snap to the pixel grid vertically, which keeps small text crisp; horizontally letters stand where
    // the type designer put them, and advances do not depend on the size's rounding.
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    TTF_SetFontKerning(font, 1);
}

std::unique_ptr<OpenFont> OpenFont::open(std::shared_ptr<const FontFile> file, int index, int size) {
    if (!file || size <= 0) return nullptr;
    SDL_RWops* bytes = SDL_RWFromConstMem(file->start(), static_cast<int>(file->size()));
    if (!bytes) return nullptr;
    constexpr int freed_with_the_font = 1;
    TTF_Font* font = TTF_OpenFontIndexRW(bytes, freed_with_the_font, size, index);
    return font ? std::unique_ptr<OpenFont>(new OpenFont(std::move(file), font)) : nullptr;
}

int OpenFont::top_of(char32_t letter) const {
    int top = 0;
    if (!TTF_GlyphIsProvided32(font_.get(), letter)) return 0;
    if (TTF_GlyphMetrics32(font_.get(), letter, nullptr, nullptr, nullptr, &top, nullptr) != 0) return 0;
    return top;
}

int OpenFont::figure_width() {
    if (figure_width_ >= 0) return figure_width_;
    figure_width_ = 0;
    for (char figure = '0'; figure <= '9'; ++figure) {
        figure_width_ = std::max(figure_width_, width(Run{0, std::string(1, figure), "Latn", false}));
    }
    return figure_width_;
}

void OpenFont::prepare(const Run& run) {
    TTF_SetFontDirection(font_.get(), run.right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font_.get(), run.script.c_str());
}

int OpenFont::width(const Run& run) {
    prepare(run);
    int w = 0;
    return TTF_SizeUTF8(font_.get(), run.text.c_str(), &w, nullptr) == 0 ? w : 0;
}

Raster OpenFont::raster(const Run& run) {
    prepare(run);
    Surface surface(TTF_RenderUTF8_Blended(font_.get(), run.text.c_str(), SDL_Color{255, 255, 255, 255}));
    if (!surface) return {};
    // SDL_ttf makes the surface higher than the font for what stands out of the line, above or below, and
    // does not say which. Its last row has ink only if something stands out below.
    const int extra = std::max(0, surface->h - height_);
    if (extra == 0 || !row_has_ink(*surface, surface->h - 1)) return {std::move(surface), ascent_ + extra};
    if (!row_has_ink(*surface, 0)) return {std::move(surface), ascent_};
    int above = 0;
    for (const char32_t letter : to_utf32(run.text)) above = std::max(above, top_of(letter) - ascent_);
    return {std::move(surface), ascent_ + std::min(above, extra)};
}

}  // namespace kiosk::render
