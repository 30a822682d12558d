#include "view/text_flow.hpp"

#include <algorithm>
#include <cmath>

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

}  // namespace

Flow flow(std::string_view text, const TextStyle& style, const TextSpace& space, const TextMeasure& measure,
          std::string_view locale) {
    const Breakable broken(text, locale);
    const int least = style.least > 0 ? std::min(style.least, style.size) : style.size;
    // A step of a sixteenth is hardly seen beside the size before it, and keeps the number of steps small.
    for (int size = style.size; size >= least; size = std::min(size - 1, size * 15 / 16)) {
        const Font font{style.face, size, style.tabular};
        const std::size_t most = lines_at(style, space, size);
        Lines lines = wrap(broken, font, space.width, measure, most + 1);
        const bool fits = lines.fits && lines.lines.size() <= most;
        if (!fits) continue;
        if (lines.lines.size() > 1) lines = balanced(broken, font, space.width, measure);
        return {std::move(lines.lines), font, line_height(style, size), false};
    }
    return forced(broken, style, space, Font{style.face, least, style.tabular}, measure);
}

}  // namespace kiosk::view
