#include "view/logo.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::view {

Block logo_block(const Context& c, double most_w, double most_h) {
    const Logo& logo = c.logo;
    if (logo.url.empty() || logo.size.w <= 0 || logo.size.h <= 0) return {};
    const double scale = std::min(c.px(most_w) / static_cast<double>(logo.size.w),
                                  c.px(most_h) / static_cast<double>(logo.size.h));
    Block block;
    block.w = std::max(1, static_cast<int>(std::lround(logo.size.w * scale)));
    block.h = std::max(1, static_cast<int>(std::lround(logo.size.h * scale)));
    block.baseline = block.h;
    block.items.emplace_back(Picture{{0, 0, block.w, block.h}, logo.url, 0});
    return block;
}

}  // namespace kiosk::view
