#include "view/text_flow.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "view/wrap.hpp"

namespace kiosk::view {
namespace {

int line_height(const TextStyle& style, int size) {
    return static_cast<int>(std::lround(size * style.spacing));
}

std::size_t lines_at(const TextStyle& style, const TextSpace& space, int size) {
    const int most = std::max(1, space.lines);
    const int fitting = space.height > 0 ? space.height / std::max(1, line_height(style, size)) : most;
    return static_cast<std::size_t>(std::clamp(fitting, 1, most));
}

// At the least size, whatever the text: over-long words broken, over-long texts cut.
Flow forced(const Breakable& text, const TextStyle& style, const TextSpace& space, const Font& font,
            const TextMeasure& measure) {
    Flow result{{}, font, line_height(style, font.size), false};
    const std::size_t most = lines_at(style, space, font.size);
    std::vector<std::string> lines;
    for (const std::string& line : wrap(text, font, space.width, measure, most + 2).lines) {
        if (measure.width(line, font) <= space.width) {
            lines.push_back(line);
        } else {
            std::ranges::move(chopped(line, font, space.width, measure), std::back_inserter(lines));
        }
        // Enough to know what is left out.
        if (lines.size() > most + 1) break;
    }
    if (lines.size() > most) {
        const std::string rest = lines[most - 1] + " " + lines[most];
        lines.resize(most);
        lines.back() = shortened(rest, font, space.width, measure);
        // The next line began with a word too long to show any of: say so all the same.
        if (!lines.back().ends_with("…")) lines.back() = shortened(rest + "……", font, space.width, measure);
        result.cut = true;
    }
    result.lines = std::move(lines);
    return result;
}

// The sizes at which a text may be set.
struct Sizes {
    const TextStyle& style;
    const TextSpace& space;
    const TextMeasure& measure;

    // At the largest from `first` down to `least` at which what `breakable` gives for a font fits.
    template <class Give>
    std::optional<Flow> largest(int first, int least, Give breakable) const {
        // A step of a sixteenth is hardly seen beside the size before it, and keeps the number of steps
        // small.
        for (int size = first; size >= least; size = std::min(size - 1, size * 15 / 16)) {
            const Font font{style.face, size, style.tabular};
            const std::size_t most = lines_at(style, space, size);
            const Breakable& text = breakable(font);
            Lines lines = wrap(text, font, space.width, measure, most + 1);
            if (!lines.fits || lines.lines.size() > most) continue;
            if (lines.lines.size() > 1) lines = balanced(text, font, space.width, measure);
            return Flow{std::move(lines.lines), font, line_height(style, size), false};
        }
        return std::nullopt;
    }
};

}  // namespace

Flow flow(std::string_view text, const TextStyle& style, const TextSpace& space, const TextMeasure& measure,
          std::string_view language, const Hyphenator* hyphens) {
    const Sizes sizes{style, space, measure};
    const Breakable whole(text, style.language.empty() ? language : style.language);
    const int least = style.least > 0 ? std::min(style.least, style.size) : style.size;
    const int whole_words = hyphens == nullptr ? least : std::max(least, style.size * 2 / 3);
    if (auto set =
            sizes.largest(style.size, whole_words, [&](const Font&) -> const Breakable& { return whole; }))
        return *set;
    const Font smallest{style.face, least, style.tabular};
    if (hyphens == nullptr) return forced(whole, style, space, smallest, measure);

    const auto too_wide = [&](const Font& font) {
        return whole.hyphenated(*hyphens, [&](std::size_t piece) {
            return measure.width(whole.line(piece, piece + 1), font) > space.width;
        });
    };
    if (auto set = sizes.largest(style.size, least, too_wide)) return *set;
    // Running text is an extract at any rate.
    constexpr std::size_t most_pieces = 40;
    const bool title = whole.pieces() <= most_pieces;
    const Breakable all = whole.hyphenated(*hyphens, [&](std::size_t) { return title; });
    if (auto set = sizes.largest(least, least, [&](const Font&) -> const Breakable& { return all; }))
        return *set;
    return forced(too_wide(smallest), style, space, smallest, measure);
}

}  // namespace kiosk::view
