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
    : file_(std::move(file)), font_(font) {
    // Stems snap to the pixel grid vertically, which keeps small text crisp; horizontally letters stand where
    // the type designer put them, and advances do not depend on the size's rounding.
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    TTF_SetFontKerning(font, 1);
}

std::unique_ptr<OpenFont> OpenFont::open(std::shared_ptr<const FontFile> file, int index) {
    if (!file) return nullptr;
    SDL_RWops* bytes = SDL_RWFromConstMem(file->start(), static_cast<int>(file->size()));
    if (!bytes) return nullptr;
    constexpr int freed_with_the_font = 1;
    constexpr int any_size = 16;
    TTF_Font* font = TTF_OpenFontIndexRW(bytes, freed_with_the_font, any_size, index);
    return font ? std::unique_ptr<OpenFont>(new OpenFont(std::move(file), font)) : nullptr;
}

bool OpenFont::go_to(int size) {
    if (size != size_) size_ = TTF_SetFontSize(font_.get(), size) == 0 ? size : 0;
    return size == size_;
}

// 0 when the font has no such letter; none for want of memory.
std::optional<int> OpenFont::top_of(char32_t letter) const {
    int top = 0;
    if (!TTF_GlyphIsProvided32(font_.get(), letter)) return 0;
    if (TTF_GlyphMetrics32(font_.get(), letter, nullptr, nullptr, nullptr, &top, nullptr) != 0)
        return std::nullopt;
    return top;
}

SizeMetrics OpenFont::metrics(int size) {
    if (const auto known = metrics_.find(size); known != metrics_.end()) return known->second;
    if (!go_to(size)) return {};
    const auto capital = top_of(U'H'), small_x = top_of(U'x'), zero = top_of(U'0');
    if (!capital || !small_x || !zero) return {};
    const SizeMetrics found{TTF_FontAscent(font_.get()), TTF_FontHeight(font_.get()), *capital, *small_x,
                            *zero};
    return metrics_.emplace(size, found).first->second;
}

std::optional<int> OpenFont::figure_width(int size) {
    if (const auto known = figure_widths_.find(size); known != figure_widths_.end()) return known->second;
    int widest = 0;
    for (char figure = '0'; figure <= '9'; ++figure) {
        const auto wide = width(Run{0, std::string(1, figure), "Latn", false}, size);
        if (!wide) return std::nullopt;
        widest = std::max(widest, *wide);
    }
    return figure_widths_.emplace(size, widest).first->second;
}

bool OpenFont::prepare(const Run& run, int size) {
    TTF_SetFontDirection(font_.get(), run.right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font_.get(), run.script.c_str());
    return go_to(size);
}

std::optional<int> OpenFont::width(const Run& run, int size) {
    int w = 0;
    const bool measured = prepare(run, size) && TTF_SizeUTF8(font_.get(), run.text.c_str(), &w, nullptr) == 0;
    return measured ? std::optional(w) : std::nullopt;
}

Raster OpenFont::raster(const Run& run, int size) {
    if (!prepare(run, size)) return {};
    const SizeMetrics known = metrics(size);
    const int ascent = known.ascent, height = known.height;
    if (height == 0) return {};
    Surface surface(TTF_RenderUTF8_Blended(font_.get(), run.text.c_str(), SDL_Color{255, 255, 255, 255}));
    if (!surface) return {};
    // SDL_ttf makes the surface higher than the font for what stands out of the line, above or below, and
    // does not say which. Its last row has ink only if something stands out below.
    const int extra = std::max(0, surface->h - height);
    if (extra == 0 || !row_has_ink(*surface, surface->h - 1)) return {std::move(surface), ascent + extra};
    if (!row_has_ink(*surface, 0)) return {std::move(surface), ascent};
    int above = 0;
    for (const char32_t letter : to_utf32(run.text))
        above = std::max(above, top_of(letter).value_or(0) - ascent);
    return {std::move(surface), ascent + std::min(above, extra)};
}

}  // namespace kiosk::render
