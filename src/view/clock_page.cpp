#include "i18n/dates.hpp"
#include "view/logo.hpp"
#include "view/page.hpp"
#include "view/texts.hpp"

namespace kiosk::view {

Scene clock_page(const Context& c) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    const Zone& zone = c.program.zone;
    const Block title =
        text_block(c, c.title, {Face::display, c.px(7), c.px(4.5), 1.15}, {area.w, 3, 0}, c.theme.text);
    const bool known = c.claims != Claims::nothing;
    const Block clock = !known ? Block{}
                               : line_block(c, i18n::time_of_day(c.board.at, zone, c.locale()),
                                            {Face::display, c.px(20), 0, 1.15, true}, c.theme.text);
    const Block date = !known ? Block{}
                              : text_block(c, i18n::long_date(c.board.at, zone, c.locale()),
                                           {Face::regular, c.px(4), c.px(3)}, {area.w, 1, 0}, c.theme.muted);
    const Block all = column({logo_block(c, 60, 16), title, clock, date}, c.px(2.5));
    put(scene, all, area.x, area.y + (area.h - all.h) / 2);
    return scene;
}

}  // namespace kiosk::view
