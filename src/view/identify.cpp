#include "view/identify.hpp"

#include "view/block.hpp"
#include "view/mirror.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

// What it is in a line of its own, and below it the words.
Block labelled(const Context& c, const std::string& label, const std::string& words, double size, int lines,
               int height, Color color) {
    const Block above = text_block(c, label, {Face::regular, c.px(5), c.px(smallest_type)},
                                   {content_area(c).w, 1, 0}, c.theme.muted);
    const TextStyle style{Face::display, c.px(size), c.px(4), 1.1};
    const TextSpace space{content_area(c).w, lines, height - above.h};
    return column({above, text_block(c, words, style, space, color)}, 0);
}

}  // namespace

Scene identify(const Context& c, const std::string& screen, const std::vector<std::string>& rooms) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = full_area(c);
    std::string names;
    for (const std::string& room : rooms) names += (names.empty() ? "" : ", ") + room;
    if (names.empty()) names = c.words("staff.all_rooms");
    const int gap = c.px(6);
    const int half = (area.h - gap) / 2;
    const Block name = labelled(c, c.words("staff.screen"), screen, 34, 2, half, c.theme.text);
    const Block room = labelled(c, c.words("staff.room"), names, 24, 3, half, c.theme.now);
    const Block all = column({name, room}, gap);
    put(scene, all, area.x, area.y + (area.h - all.h) / 2);
    return c.words.right_to_left() ? mirrored(std::move(scene)) : scene;
}

}  // namespace kiosk::view
