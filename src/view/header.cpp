#include "view/header.hpp"

#include <algorithm>
#include <variant>

#include "i18n/dates.hpp"
#include "view/logo.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

struct Parts {
    Block clock, date;
};

Parts right_end(const Context& c, double clock_size, double date_size) {
    if (c.claims == Claims::nothing) return {};
    const Zone& zone = c.program.zone;
    // Figures of one width, so that what stands beside the clock does not move with every minute.
    return {line_block(c, i18n::time_of_day(c.board.at, zone, c.locale()),
                       {Face::display, c.px(clock_size), 0, 1.2, true}, c.theme.text),
            line_block(c, i18n::long_date(c.board.at, zone, c.locale()), {Face::regular, c.px(date_size)},
                       c.theme.muted)};
}

// Name, second and date on one baseline, the clock at the far end.
Block wide(const Context& c, std::string_view name, std::string_view second, int width) {
    const Parts right = right_end(c, 6.4, 3.2);
    const int gap = c.px(2.6);
    const Block logo = logo_block(c, 22, 5.6);
    const int left = width - right.clock.w - right.date.w - 2 * gap - (logo.empty() ? 0 : logo.w + gap);
    const Block title =
        text_block(c, name, {Face::display, c.px(6.2), c.px(4.2), 1.2}, {left, 1, 0}, c.theme.text);
    // What is left beside the name; too little for a few words is left empty rather than cut to nothing.
    const int beside = left - title.w - gap;
    const Block event = beside < c.px(16)
                            ? Block{}
                            : text_block(c, second, {Face::regular, c.px(3.2), c.px(smallest_type)},
                                         {beside, 1, 0}, c.theme.muted);
    Block block;
    const int baseline = std::max(title.baseline, right.clock.baseline);
    put(block, title, 0, baseline - title.baseline);
    put(block, event, title.w + gap, baseline - event.baseline);
    // In the middle of the capitals.
    const int logo_x = title.w + gap + (event.empty() ? 0 : event.w + gap);
    put(block, logo, logo_x, std::max(0, baseline - c.px(6.2 * 0.36) - logo.h / 2));
    put(block, right.clock, width - right.clock.w, baseline - right.clock.baseline);
    put(block, right.date, width - right.clock.w - gap - right.date.w, baseline - right.date.baseline);
    block.baseline = baseline;
    return block;
}

// How far down the letters of a title reach. Those of scripts like Arabic come from another font than the one
// whose line they stand in, and reach below it.
int lowest(const Block& title) {
    if (title.empty()) return 0;
    const auto& last = std::get<Text>(title.items.back());
    constexpr double deep = 0.42;
    return has_right_to_left_letters(last.text) ? last.baseline + static_cast<int>(last.font.size * deep)
                                                : title.h;
}

// Name and clock, and below them the event and the date.
Block upright(const Context& c, std::string_view name, std::string_view second, int width) {
    const Parts right = right_end(c, 8.4, 3.3);
    const int gap = c.px(3);
    const TextSpace beside_clock{width - right.clock.w - gap, 1, 0};
    Block title = text_block(c, name, {Face::display, c.px(8.2), c.px(5.0), 1.2}, beside_clock, c.theme.text);
    if (!title.cut.empty()) {
        title = text_block(c, name, {Face::display, c.px(5.0), c.px(4.2), 1.15}, {beside_clock.width, 2, 0},
                           c.theme.text);
    }
    const Block logo = logo_block(c, 24, 4.8);
    const int beside_date = width - right.date.w - gap - (logo.empty() ? 0 : logo.w + gap);
    const Block event = text_block(c, second, {Face::regular, c.px(3.3), c.px(smallest_type)},
                                   {beside_date, 1, 0}, c.theme.muted);
    Block block;
    const int first = std::max(title.baseline, right.clock.baseline);
    put(block, title, 0, first - title.baseline);
    put(block, right.clock, width - right.clock.w, first - right.clock.baseline);
    const int words_h = std::max(event.h, right.date.h);
    const int below =
        std::max(block.h, first - title.baseline + lowest(title)) + std::max(0, (logo.h - words_h) / 2);
    const int second_baseline = std::max(event.baseline, right.date.baseline);
    put(block, event, 0, below + second_baseline - event.baseline);
    put(block, logo, event.empty() ? 0 : event.w + gap, below + (words_h - logo.h) / 2);
    put(block, right.date, width - right.date.w, below + second_baseline - right.date.baseline);
    const Block line = hairline(c, width);
    put(block, line, 0, block.h + c.px(1.8));
    block.baseline = first;
    return block;
}

}  // namespace

Block header(const Context& c, std::string_view name, std::string_view second) {
    const int width = content_area(c).w;
    return c.portrait() ? upright(c, name, second, width) : wide(c, name, second, width);
}

Block hairline(const Context& c, int width) {
    const int thickness = std::max(1, c.px(0.25 * c.theme.stroke));
    Block block;
    block.items.emplace_back(Box{{0, 0, width, thickness}, c.theme.line, 0, {0, 0, 0, 0}, 0});
    block.w = width;
    block.h = thickness;
    block.baseline = thickness;
    return block;
}

}  // namespace kiosk::view
