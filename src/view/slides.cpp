#include "view/slides.hpp"

namespace kiosk::view {

Scene slide(const Context& c, const std::string& url) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect all{c.margin, c.margin, c.size.w - 2 * c.margin, c.size.h - 2 * c.margin};
    if (all.w > 0 && all.h > 0) scene.items.emplace_back(Picture{all, url, 0, Fit::contain});
    return scene;
}

}  // namespace kiosk::view
