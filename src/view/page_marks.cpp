#include "view/page_marks.hpp"

#include <string>

#include "view/texts.hpp"

namespace kiosk::view {

Block page_marks(const Context& c, std::size_t page, std::size_t pages) {
    constexpr std::size_t most_dots = 12;
    if (pages < 2) return {};
    if (pages > most_dots) {
        return line_block(c, std::to_string(page + 1) + " / " + std::to_string(pages),
                          {Face::semibold, c.px(2.8), 0, 1.2, true}, c.theme.muted);
    }
    const int dot = c.px(1.7);
    const int gap = c.px(1.2);
    Block block;
    int x = 0;
    for (std::size_t i = 0; i < pages; ++i) {
        const int width = i == page ? dot * 5 / 2 : dot;
        block.items.emplace_back(
            Box{{x, 0, width, dot}, i == page ? c.theme.text : c.theme.avatar, dot / 2, {0, 0, 0, 0}, 0});
        x += width + gap;
    }
    block.w = x - gap;
    block.h = block.baseline = dot;
    return block;
}

}  // namespace kiosk::view
