#include "render/fonts.hpp"

#include <SDL2/SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "base/lru.hpp"
#include "render/font_file.hpp"
#include "render/font_finder.hpp"
#include "render/open_font.hpp"
#include "render/runs.hpp"

namespace kiosk::render {
namespace {

constexpr std::size_t open_fonts_limit = 24;  // a page uses five, and one or two for each script beside Latin
constexpr std::size_t known_widths_limit = 4096;  // layout asks for the same words at every repaint
constexpr int largest_size = 2000;                // no letter of a 4K screen is as high

struct Piece {
    Run run;
    bool figure = false;  // stands centred in a cell of the widest figure's width
    bool raised = false;  // a colon or dash between figures, which are as high as capitals
};

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

// A left-to-right run with each figure on its own.
void add_figure_by_figure(const Run& run, std::vector<Piece>& pieces) {
    const std::string& text = run.text;
    for (std::size_t at = 0; at < text.size();) {
        const bool figure = is_figure(text[at]);
        std::size_t end = at + 1;
        while (!figure && end < text.size() && !is_figure(text[end])) ++end;
        Piece piece{{run.font, text.substr(at, end - at), run.script, false}, figure, false};
        const bool between_figures = !figure && at > 0 && end < text.size();
        piece.raised = between_figures && (piece.run.text == ":" || piece.run.text == "\u2013");
        pieces.push_back(std::move(piece));
        at = end;
    }
}

std::vector<Piece> pieces_of(std::vector<Run> runs, bool tabular) {
    std::vector<Piece> pieces;
    for (Run& run : runs) {
        if (tabular && !run.right_to_left) {
            add_figure_by_figure(run, pieces);
        } else {
            pieces.push_back({std::move(run), false, false});
        }
    }
    return pieces;
}

std::size_t index_of(view::Face face) {
    return static_cast<std::size_t>(face);
}

}  // namespace

void SurfaceDeleter::operator()(SDL_Surface* surface) const noexcept {
    SDL_FreeSurface(surface);
}

struct Fonts::Impl {
    TtfLibrary library;
    std::unique_ptr<FontFinder> finder;
    std::array<FontId, 5> faces{};
    std::map<std::string, std::shared_ptr<const FontFile>> files;  // by path
    Lru<FontId, std::unique_ptr<OpenFont>> opened{open_fonts_limit};
    Lru<std::string, int> widths{known_widths_limit};

    // For good: a mapping costs no more memory than the pages that are read.
    std::shared_ptr<const FontFile> mapped(const std::string& path) {
        auto& known = files[path];
        if (!known) known = FontFile::open(path);
        return known;
    }

    // Null for a size out of bounds or a file that has gone.
    OpenFont* open(FontId font, int size) {
        if (size <= 0 || size > largest_size) return nullptr;
        if (auto* known = opened.find(font)) return known->get();
        const auto& file = finder->file(font);
        auto fresh = OpenFont::open(mapped(file.path), file.index);
        return fresh ? opened.put(font, std::move(fresh)).get() : nullptr;
    }

    // All 0 where the font cannot be opened.
    SizeMetrics metrics(const view::Font& font) {
        OpenFont* known = open(faces[index_of(font.face)], font.size);
        return known ? known->metrics(font.size) : SizeMetrics{};
    }

    Line line(std::string_view utf8, view::Face face, bool right_to_left) {
        const Coverage coverage{faces[index_of(face)],
                                [this](FontId font, char32_t c) { return finder->covers(font, c); },
                                [this, face](char32_t c) { return finder->fallback(c, face); }};
        return cut_into_runs(utf8, right_to_left, coverage);
    }

    // None where the font cannot be had now.
    std::optional<int> width(const Piece& piece, int size) {
        OpenFont* font = open(piece.run.font, size);
        if (!font) return std::nullopt;
        return piece.figure ? font->figure_width(size) : font->width(piece.run, size);
    }
};

Fonts::Fonts(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Fonts::~Fonts() = default;

Result<std::unique_ptr<Fonts>> Fonts::open(const FontFamilies& families) {
    auto impl = std::make_unique<Impl>();
    if (!impl->library.ready()) return fail(std::string("cannot start SDL_ttf: ") + TTF_GetError());
    impl->finder = FontFinder::load();
    if (!impl->finder)
        return fail("fontconfig has no configuration", {}, "install the package fontconfig-config");

    struct Use {
        view::Face face;
        const std::string& family;
        std::vector<std::string> instead;
        const char* package;
    };
    const std::array<Use, 5> uses{{
        {view::Face::display, families.display, {families.text}, "fonts-inter"},
        {view::Face::bold, families.text, {}, "fonts-inter"},
        {view::Face::semibold, families.text, {}, "fonts-inter"},
        {view::Face::regular, families.text, {}, "fonts-inter"},
        {view::Face::icon, families.icons, {}, "fonts-font-awesome"},
    }};
    for (const auto& use : uses) {
        const auto font = impl->finder->find(use.family, use.face, use.instead);
        if (!font) {
            return fail("no font stands in for the family \"" + use.family + "\"", {},
                        std::string("install the package ") + use.package);
        }
        impl->faces[index_of(use.face)] = *font;
    }
    return std::unique_ptr<Fonts>(new Fonts(std::move(impl)));
}

const std::vector<std::string>& Fonts::substitutions() const {
    return impl_->finder->substitutions();
}

int Fonts::width(std::string_view utf8, const view::Font& font) const {
    if (utf8.empty()) return 0;
    std::string key{static_cast<char>('0' + static_cast<int>(font.face)), font.tabular ? 't' : 'p'};
    key.append(std::to_string(font.size)).append(" ").append(utf8);
    if (const int* known = impl_->widths.find(key)) return *known;
    int sum = 0;
    bool all_there = true;  // what cannot be had now may be there the next time
    for (const Piece& piece : pieces_of(impl_->line(utf8, font.face, false).runs, font.tabular)) {
        const auto wide = impl_->width(piece, font.size);
        sum += wide.value_or(0);
        all_there = all_there && wide;
    }
    return all_there ? impl_->widths.put(key, sum) : sum;
}

view::FontMetrics Fonts::metrics(const view::Font& font) const {
    const SizeMetrics found = impl_->metrics(font);
    // Icon glyphs are drawn about the middle of a text's capitals, and have no H of their own.
    constexpr double usual_capital = 0.72;
    const int cap_height =
        found.capital > 0 ? found.capital : static_cast<int>(std::lround(font.size * usual_capital));
    return {found.ascent, found.height - found.ascent, cap_height};
}

CacheUse Fonts::width_use() const {
    return impl_->widths.use();
}

int Fonts::x_height(const view::Font& font) const {
    const int top = impl_->metrics(font).small_x;
    return top > 0 ? top : font.size / 2;
}

std::vector<char32_t> Fonts::missing(std::string_view utf8, const view::Font& font) const {
    return impl_->line(utf8, font.face, false).missing;
}

Raster Fonts::raster(const view::Text& text) const {
    struct Placed {
        Raster raster;
        int x;
    };
    std::vector<Placed> placed;
    int width = 0, above = 0, below = 0;
    const int size = text.font.size;
    for (const Piece& piece :
         pieces_of(impl_->line(text.text, text.font.face, text.right_to_left).runs, text.font.tabular)) {
        const int wide = impl_->width(piece, size).value_or(0);
        OpenFont* font = impl_->open(piece.run.font, size);
        if (!font) continue;
        Raster raster = font->raster(piece.run, size);
        if (piece.raised) raster.baseline += (font->metrics(size).zero - font->metrics(size).small_x) / 2;
        if (raster.surface) {
            above = std::max(above, raster.baseline);
            below = std::max(below, raster.surface->h - raster.baseline);
            const int x = width + (wide - raster.surface->w) / 2;
            placed.push_back({std::move(raster), x});
        }
        width += wide;
    }
    if (placed.empty()) return {};
    if (placed.size() == 1 && placed.front().x == 0 && placed.front().raster.surface->w == width) {
        return std::move(placed.front().raster);
    }
    Surface line(SDL_CreateRGBSurfaceWithFormat(0, width, above + below, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!line) return {};
    SDL_FillRect(line.get(), nullptr, SDL_MapRGBA(line->format, 255, 255, 255, 0));
    for (const auto& [raster, x] : placed) {
        SDL_Rect at{x, above - raster.baseline, 0, 0};
        SDL_SetSurfaceBlendMode(raster.surface.get(), SDL_BLENDMODE_NONE);
        SDL_BlitSurface(raster.surface.get(), nullptr, line.get(), &at);
    }
    return {std::move(line), above};
}

}  // namespace kiosk::render
