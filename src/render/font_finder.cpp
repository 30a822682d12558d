#include "render/font_finder.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "render/fontconfig_handles.hpp"

namespace kiosk::render {
namespace {

int weight_of(view::Face face) {
    switch (face) {
        case view::Face::display:
            return FC_WEIGHT_EXTRABOLD;
        case view::Face::bold:
            return FC_WEIGHT_BOLD;
        case view::Face::semibold:
            return FC_WEIGHT_DEMIBOLD;
        case view::Face::regular:
        case view::Face::icon:
            break;
    }
    return FC_WEIGHT_REGULAR;
}

// Lower is better; the same for the same files, in whatever order fontconfig happens to list them.
auto fitness(FcPattern* pattern, int weight) {
    return std::tuple(std::abs(integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR) - weight),
                      std::abs(integer(pattern, FC_WIDTH, FC_WIDTH_NORMAL) - FC_WIDTH_NORMAL),
                      string(pattern, FC_FONTFORMAT) != "CFF", string(pattern, FC_FILE));
}

bool usable(FcPattern* pattern) {
    // A variable font's pattern stands for a whole range; its named instances are listed beside it.
    return boolean(pattern, FC_OUTLINE, true) && !boolean(pattern, FC_VARIABLE, false) &&
           integer(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN && !string(pattern, FC_FILE).empty();
}

// Noto Sans is drawn to sit beside other sans faces; the shortest name is a script's plain cut.
auto fallback_rank(FcPattern* pattern, int weight) {
    const std::string family = string(pattern, FC_FAMILY);
    const int tier = family.starts_with("Noto Sans") ? 0 : family.starts_with("Noto ") ? 1 : 2;
    const auto off = std::abs(integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR) - weight);
    return std::tuple(tier, off, tier < 2 ? family.size() : 0);
}

}  // namespace

struct FontFinder::Impl {
    struct Known {
        File file;
        CharSet characters;
    };

    Config config;
    std::vector<Known> known;
    std::map<std::tuple<std::string, int>, FontId> ids;
    std::map<int, std::vector<Pattern>> candidates;  // by weight, best first
    std::unordered_map<std::uint64_t, FontId> block_fonts;
    std::vector<std::string> substitutions;

    FontId remember(FcPattern* pattern) {
        File file{string(pattern, FC_FILE), integer(pattern, FC_INDEX, 0)};
        const auto [at, is_new] = ids.try_emplace({file.path, file.index}, known.size());
        if (is_new) {
            FcCharSet* characters = nullptr;
            FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters);
            known.push_back(
                {std::move(file), CharSet(characters ? FcCharSetCopy(characters) : FcCharSetCreate())});
        }
        return at->second;
    }

    Pattern of_family(const std::string& family, int weight) const {
        Pattern wanted(FcPatternCreate());
        add_string(*wanted, FC_FAMILY, family);
        const ObjectSet objects(FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_WIDTH, FC_SLANT,
                                                 FC_OUTLINE, FC_VARIABLE, FC_FONTFORMAT, FC_CHARSET,
                                                 nullptr));
        const FontSet fonts(FcFontList(config.get(), wanted.get(), objects.get()));
        FcPattern* best = nullptr;
        for (FcPattern* font : all(fonts.get())) {
            if (usable(font) && (!best || fitness(font, weight) < fitness(best, weight))) best = font;
        }
        if (best) FcPatternReference(best);
        return Pattern(best);
    }

    Pattern query(const std::string& family, int weight) const {
        Pattern wanted(FcPatternCreate());
        add_string(*wanted, FC_FAMILY, family);
        add_string(*wanted, FC_LANG, "und");
        FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
        FcPatternAddBool(wanted.get(), FC_OUTLINE, FcTrue);
        FcConfigSubstitute(config.get(), wanted.get(), FcMatchPattern);
        FcDefaultSubstitute(wanted.get());
        return wanted;
    }

    const std::vector<Pattern>& candidates_for(int weight) {
        auto& list = candidates[weight];
        if (!list.empty()) return list;
        FcResult result{};
        const FontSet sorted(
            FcFontSort(config.get(), query("Noto Sans", weight).get(), FcFalse, nullptr, &result));
        for (FcPattern* font : all(sorted.get())) {
            if (!usable(font)) continue;
            FcPatternReference(font);
            list.emplace_back(font);
        }
        std::ranges::stable_sort(list, {},
                                 [&](const Pattern& font) { return fallback_rank(font.get(), weight); });
        return list;
    }
};

FontFinder::FontFinder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontFinder::~FontFinder() = default;

std::unique_ptr<FontFinder> FontFinder::load() {
    auto impl = std::make_unique<Impl>();
    impl->config.reset(FcInitLoadConfigAndFonts());
    if (!impl->config) return nullptr;
    return std::unique_ptr<FontFinder>(new FontFinder(std::move(impl)));
}

std::optional<FontId> FontFinder::find(const std::string& family, view::Face face,
                                       const std::vector<std::string>& instead) {
    const int weight = weight_of(face);
    Pattern found = impl_->of_family(family, weight);
    if (found) return impl_->remember(found.get());
    for (const auto& other : instead) {
        if (!found) found = impl_->of_family(other, weight);
    }
    if (!found) {
        FcResult result{};
        found.reset(FcFontMatch(impl_->config.get(), impl_->query(family, weight).get(), &result));
    }
    if (!found || string(found.get(), FC_FILE).empty()) return std::nullopt;
    std::string note = "font family \"" + family + "\" is not installed; \"" +
                       string(found.get(), FC_FAMILY) + "\" stands in";
    if (std::ranges::find(impl_->substitutions, note) == impl_->substitutions.end()) {
        impl_->substitutions.push_back(std::move(note));
    }
    return impl_->remember(found.get());
}

std::optional<FontId> FontFinder::fallback(char32_t character, view::Face face) {
    const int weight = weight_of(face);
    constexpr char32_t block_size = 128;  // a script's characters lie together, and so do their fonts
    const auto block = (static_cast<std::uint64_t>(weight) << 32) | (character / block_size);
    if (const auto at = impl_->block_fonts.find(block);
        at != impl_->block_fonts.end() && covers(at->second, character)) {
        return at->second;
    }
    for (const Pattern& font : impl_->candidates_for(weight)) {
        FcCharSet* characters = nullptr;
        if (FcPatternGetCharSet(font.get(), FC_CHARSET, 0, &characters) != FcResultMatch) continue;
        if (!FcCharSetHasChar(characters, character)) continue;
        return impl_->block_fonts[block] = impl_->remember(font.get());
    }
    return std::nullopt;
}

bool FontFinder::covers(FontId font, char32_t character) const {
    return FcCharSetHasChar(impl_->known[font].characters.get(), character) == FcTrue;
}

const FontFinder::File& FontFinder::file(FontId font) const {
    return impl_->known[font].file;
}

const std::vector<std::string>& FontFinder::substitutions() const {
    return impl_->substitutions;
}

}  // namespace kiosk::render
