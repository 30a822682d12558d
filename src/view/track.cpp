#include "view/track.hpp"

#include <algorithm>

#include "view/event_theme.hpp"
#include "view/texts.hpp"

namespace kiosk::view {

Block track_bar(const Context& c, const Session& session, double size) {
    if (!session.track || !session.track->color || session.track->name.empty()) return {};
    const Color color = legible(*session.track->color, c.theme.background, shape_contrast);
    Block block;
    block.w = std::max(3, c.px(size * 0.22 * c.theme.stroke));
    block.h = c.px(size * 0.86);
    // A little below the letters' feet, as much as above their heads.
    block.baseline = c.px(size * 0.8);
    block.items.emplace_back(Box{{0, 0, block.w, block.h}, color, block.w / 3, {0, 0, 0, 0}, 0});
    return block;
}

Block track_label(const Context& c, const Session& session, double size) {
    const Block bar = track_bar(c, session, size);
    if (bar.empty()) return {};
    return row({bar, line_block(c, session.track->name, {Face::regular, c.px(size), 0, 1.25}, c.theme.muted)},
               c.px(size * 0.3), Align::baseline);
}

}  // namespace kiosk::view
