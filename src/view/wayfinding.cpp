#include "view/wayfinding.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

// An arrow is whatever stands before the first letter or figure: "↑" of "↑ Plan 2".
bool has_letters(std::string_view text) {
    for (const char32_t letter : to_utf32(text)) {
        if (u_isalnum(static_cast<UChar32>(letter))) return true;
    }
    return false;
}

std::size_t end_of_arrow(const std::string& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    return has_letters(std::string_view(text).substr(0, end)) ? 0 : end;
}

// An arrow on a tile, as signs have it.
Block arrow_tile(const Context& c, const std::string& arrow, int size) {
    if (arrow.empty()) return {};
    const Block sign =
        line_block(c, arrow, {Face::bold, std::max(size * 9 / 10, c.px(smallest_type))}, c.theme.text);
    const int height = size * 13 / 10;
    const int width = std::max(height, sign.w + size / 2);
    Block block;
    block.items.emplace_back(
        Box{{0, 0, width, height}, c.theme.panel, size / 4, c.theme.line, std::max(1, c.px(0.2))});
    put(block, sign, (width - sign.w) / 2, (height - sign.h) / 2);
    block.w = width;
    block.h = height;
    block.baseline = (height - sign.h) / 2 + sign.baseline;
    return block;
}

}  // namespace

Way way_to(const Context& c, const Room& room) {
    const auto found = c.directions.find(room.id);
    if (found == c.directions.end()) return {{}, {}, room.location};
    const std::string direction = trim(found->second);
    const std::size_t end = end_of_arrow(direction);
    Way way{direction.substr(0, end), trim(direction.substr(end)), room.location};
    if (fold(way.words).find(fold(way.location)) != std::string::npos) way.location.clear();
    return way;
}

Block way_block(const Context& c, const Way& way, const TextStyle& style, const TextSpace& space) {
    const auto text = [&](const std::string& words, int lines) {
        return text_block(c, words, style, {space.width, lines, space.height, space.hug}, c.theme.muted);
    };
    if (way.words.empty() || way.location.empty()) return text(way.words + way.location, space.lines);
    const std::string both = way.words + " · " + way.location;
    const int line = static_cast<int>(style.size * style.spacing);
    if (space.lines < 2 || (space.height > 0 && space.height < 2 * line) ||
        c.measure.width(both, {style.face, style.size, style.tabular}) <= space.width)
        return text(both, space.lines);
    return column({text(way.words, space.lines), text(way.location, 1)}, 0);
}

Block room_with_arrow(const Context& c, const Room& room, const TextStyle& style, const TextSpace& space) {
    const Block tile =
        arrow_tile(c, way_to(c, room).arrow, style.least > 0 ? (style.size + style.least) / 2 : style.size);
    const int gap = tile.empty() ? 0 : c.px(1.2);
    TextSpace left = space;
    left.width = space.width - tile.w - gap;
    left.hug = true;
    const Block name = text_block(c, room.name, style, left, c.theme.text);
    Block block = row({name, tile}, gap, Align::center);
    block.cut = name.cut;
    return block;
}

}  // namespace kiosk::view
