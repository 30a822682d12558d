#include "view/context.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::view {

int Context::px(double units) const {
    const int side = std::max(1, std::min(size.w, size.h) - 2 * margin);
    return static_cast<int>(std::lround(units * side / 100.0));
}

Rect full_area(const Context& c) {
    const int side = c.margin + c.px(c.portrait() ? 6.0 : 6.6);
    const int top = c.margin + c.px(c.portrait() ? 6.4 : 5.8);
    return {side, top, c.size.w - 2 * side, c.size.h - 2 * top};
}

Rect content_area(const Context& c) {
    Rect area = full_area(c);
    area.h = std::max(1, area.h - c.foot.height);
    return area;
}

}  // namespace kiosk::view
