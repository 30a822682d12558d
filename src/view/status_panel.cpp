#include "view/status_panel.hpp"

#include <algorithm>

#include "view/block.hpp"
#include "view/mirror.hpp"
#include "view/texts.hpp"

namespace kiosk::view {

void add_status_panel(const Context& c, Scene& scene,
                      const std::vector<std::pair<std::string, std::string>>& lines) {
    if (c.words.right_to_left()) scene = mirrored(std::move(scene));
    const Rect area = content_area(c);
    const int pad = c.px(4);
    const int inside = area.w - 2 * pad;
    const TextStyle style{Face::regular, c.px(3.0), c.px(smallest_type), 1.35, true};
    int names = 0;
    for (const auto& [name, value] : lines) {
        names = std::max(names, c.measure.width(name, Font{Face::regular, c.px(3.0), true}));
    }
    names = std::min(names, inside / 2);
    Block text;
    put(text, text_block(c, c.words("staff.title"), {Face::bold, c.px(4.2)}, {inside, 1, 0}, c.theme.text), 0,
        0);
    int y = text.h + c.px(1.6);
    for (const auto& [name, value] : lines) {
        const Block left = text_block(c, name, style, {names, 1, 0}, c.theme.muted);
        const int at = names + c.px(3);
        const Block right = text_block(c, value, style, {inside - at, 3, 0}, c.theme.text);
        put(text, left, 0, y);
        put(text, right, at, y);
        y += std::max(left.h, right.h) + c.px(0.5);
    }
    scene.items.emplace_back(Box{{0, 0, c.size.w, c.size.h}, {0, 0, 0, 160}, 0, {0, 0, 0, 0}, 0});
    const int height = y + 2 * pad;
    const int top = std::max(area.y, (c.size.h - height) / 2);
    scene.items.emplace_back(Box{{area.x, top, area.w, height},
                                 c.theme.panel,
                                 c.px(1.6),
                                 c.theme.line,
                                 std::max(1, c.px(0.25 * c.theme.stroke))});
    put(scene, text, area.x + pad, top + pad);
    if (c.words.right_to_left()) scene = mirrored(std::move(scene));
}

}  // namespace kiosk::view
