#include "view/texts.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace kiosk::view {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068", pop_isolate = "\u2069";

// As a person who reads of it elsewhere wants to find it.
std::string without_isolates(std::string_view utf8) {
    std::string text(utf8);
    for (const std::string_view mark : {first_strong_isolate, pop_isolate}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.erase(at, mark.size());
    }
    return text;
}

// The baseline that centres the capitals in a line box.
int baseline_in(const Context& c, const Font& font, int line_height) {
    return (line_height + c.measure.metrics(font).cap_height) / 2;
}

}  // namespace

bool has_right_to_left_letters(std::string_view utf8) {
    return std::ranges::any_of(to_utf32(utf8), [](char32_t letter) {
        const UCharDirection direction = u_charDirection(static_cast<UChar32>(letter));
        return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    });
}

std::string isolated(const Context& c, std::string_view utf8) {
    const bool mixed = c.words.right_to_left() || has_right_to_left_letters(utf8);
    if (utf8.empty() || !mixed) return std::string(utf8);
    return std::string(first_strong_isolate) + std::string(utf8) + std::string(pop_isolate);
}

bool is_right_to_left(const Context& c, std::string_view utf8) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    const UBiDiDirection first = ubidi_getBaseDirection(text.getBuffer(), text.length());
    if (!c.words.right_to_left()) return first == UBIDI_RTL;
    return first != UBIDI_LTR || has_right_to_left_letters(utf8);
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
    if (set.cut) block.cut.push_back(without_isolates(text));
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
