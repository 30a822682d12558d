#include "view/texts.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

namespace kiosk::view {
namespace {

// The baseline that centres the capitals in a line box.
int baseline_in(const Context& c, const Font& font, int line_height) {
    return (line_height + c.measure.metrics(font).cap_height) / 2;
}

}  // namespace

bool is_right_to_left(const Context& c, std::string_view utf8) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    const UBiDiDirection first = ubidi_getBaseDirection(text.getBuffer(), text.length());
    if (!c.words.right_to_left()) return first == UBIDI_RTL;
    if (first != UBIDI_LTR) return true;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UCharDirection direction = u_charDirection(text.char32At(i));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    return false;
}

bool begins_right(const Context& c, std::string_view utf8) {
    return !c.words.right_to_left() && is_right_to_left(c, utf8);
}

Block text_block(const Context& c, std::string_view text, const TextStyle& style, const TextSpace& space,
                 Color color, bool strike) {
    Block block;
    if (text.empty() || space.width <= 0) return block;
    const Flow set = flow(text, style, space, c.measure, c.locale(), c.hyphens);
    // The paragraph has one direction; its lines follow it, and stand at the side where they begin.
    const bool right_to_left = is_right_to_left(c, text);
    const bool flush_right = begins_right(c, text);
    const int first = baseline_in(c, set.font, set.line_height);
    int widest = 0;
    for (const std::string& line : set.lines) widest = std::max(widest, c.measure.width(line, set.font));
    const int right_edge = space.hug ? widest : space.width;
    int y = 0;
    for (const std::string& line : set.lines) {
        const int width = c.measure.width(line, set.font);
        const int x = flush_right ? std::max(0, right_edge - width) : 0;
        block.items.emplace_back(Text{line, set.font, color, x, y + first, width, strike, right_to_left});
        block.w = std::max(block.w, x + width);
        y += set.line_height;
    }
    block.h = set.height();
    block.baseline = first;
    if (set.cut) block.cut.emplace_back(text);
    return block;
}

Block line_block(const Context& c, std::string_view text, const TextStyle& style, Color color) {
    const Font font{style.face, style.size, style.tabular};
    TextStyle fixed = style;
    fixed.least = 0;
    return text_block(c, text, fixed, {c.measure.width(text, font), 1, 0}, color);
}

Block icon_block(const Context& c, std::string_view glyph, int size, Color color) {
    const Font font{Face::icon, size, false};
    const int width = c.measure.width(glyph, font);
    const FontMetrics metrics = c.measure.metrics(font);
    Block block;
    block.w = width;
    block.h = size;
    block.baseline = (size + metrics.ascent - metrics.descent) / 2;
    block.items.emplace_back(Text{std::string(glyph), font, color, 0, block.baseline, width, false, false});
    return block;
}

}  // namespace kiosk::view
