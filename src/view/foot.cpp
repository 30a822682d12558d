#include "view/foot.hpp"

#include <algorithm>

#include "view/icons.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

constexpr double size = 4.0, least = 3.2;

struct Band {
    Block icon, text, count;
    int gap = 0, pad_x = 0, pad_y = 0;

    int height() const { return std::max(icon.h, text.h) + 2 * pad_y; }
};

// Which one of how many; nothing where there is one only.
std::string counted(const Context& c) {
    const Foot& foot = c.foot;
    if (foot.announcements.size() < 2 && foot.more == 0) return {};
    const std::string place =
        std::to_string(foot.shown + 1) + " / " + std::to_string(foot.announcements.size());
    if (foot.more == 0) return place;
    return place + "  " + c.words("notices_more", {{"count", static_cast<std::int64_t>(foot.more)}});
}

Band band_of(const Context& c, const std::string& words) {
    Band band;
    band.gap = c.px(2.2);
    band.pad_x = c.px(2.6);
    band.pad_y = c.px(1.5);
    band.icon = icon_block(c, icon::announcement, c.px(size * 1.2), c.theme.on_now);
    band.count =
        line_block(c, counted(c), {Face::semibold, c.px(smallest_type), 0, 1.2, true}, c.theme.on_now);
    const int beside =
        2 * band.pad_x + band.icon.w + band.gap + (band.count.empty() ? 0 : band.count.w + band.gap);
    const int width = std::max(1, full_area(c).w - beside);
    band.text = text_block(c, words, {Face::bold, c.px(size), c.px(least), 1.25},
                           {width, c.size.w < c.size.h ? 3 : 2, 0}, c.theme.on_now);
    return band;
}

Block age_line(const Context& c) {
    return text_block(c, c.foot.as_of, {Face::semibold, c.px(3.0), c.px(smallest_type), 1.25},
                      {full_area(c).w, 1, 0}, c.theme.muted);
}

}  // namespace

Context with_foot(Context c, Foot foot) {
    c.foot = std::move(foot);
    int band = 0;
    for (const std::string& words : c.foot.announcements) band = std::max(band, band_of(c, words).height());
    const Block age = age_line(c);
    c.foot.band = band;
    c.foot.height = band + age.h;
    if (band > 0 || age.h > 0) c.foot.height += c.px(2.0);
    if (band > 0 && age.h > 0) c.foot.height += c.px(1.0);
    return c;
}

void add_foot(const Context& c, Scene& scene) {
    const Foot& foot = c.foot;
    if (foot.height == 0) return;
    const Rect area = full_area(c);
    const int top = area.bottom() - foot.band;
    if (const Block age = age_line(c); !age.empty())
        put(scene, age, area.x, top - (foot.band > 0 ? c.px(1.0) : 0) - age.h);
    if (foot.announcements.empty()) return;
    const Band band = band_of(c, foot.announcements[std::min(foot.shown, foot.announcements.size() - 1)]);
    scene.items.emplace_back(Box{{area.x, top, area.w, foot.band}, c.theme.now, c.px(1.2), {0, 0, 0, 0}, 0});
    const int x = area.x + band.pad_x;
    put(scene, band.icon, x, top + (foot.band - band.icon.h) / 2);
    put(scene, band.text, x + band.icon.w + band.gap, top + (foot.band - band.text.h) / 2);
    put(scene, band.count, area.right() - band.pad_x - band.count.w, top + (foot.band - band.count.h) / 2);
}

}  // namespace kiosk::view
