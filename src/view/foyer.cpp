#include "view/foyer.hpp"

#include <algorithm>

#include "i18n/dates.hpp"
#include "view/foyer_groups.hpp"
#include "view/foyer_row.hpp"
#include "view/header.hpp"
#include "view/legend.hpp"
#include "view/page_marks.hpp"
#include "view/state_words.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"

namespace kiosk::view {
namespace {

// The least height of a row, in units, at which a title in two lines and its times can be read.
double least_row(const Context& c) {
    return c.portrait() ? 20.5 : 13.4;
}
constexpr double tallest_row = 24;
constexpr double place_heading = 5.0;

// What stands over the sessions that run; between the days, when the programme goes on.
std::string now_heading(const Context& c) {
    if (!c.board.next_start) return c.words("now");
    const Instant next = *c.board.next_start;
    if (c.board.phase == schedule::Phase::before)
        return c.words("before_event", {{"days", days_to(c, next)}});
    if (c.board.phase != schedule::Phase::between_days) return c.words("now");
    const Zone& zone = c.program.zone;
    return c.words("between_days",
                   {{"weekday", day_name(c, next)}, {"time", i18n::time_of_day(next, zone, c.locale())}});
}

Block headings(const Context& c, const FoyerColumns& at) {
    const TextStyle style{Face::bold, c.px(3.0)};
    Block block;
    if (!c.portrait()) put(block, line_block(c, c.words("room"), style, c.theme.muted), 0, 0);
    put(block,
        text_block(c, now_heading(c), {Face::bold, c.px(3.0), c.px(smallest_type)}, {at.now_w, 1, 0},
                   c.theme.now),
        at.now_x, 0);
    put(block, line_block(c, c.words("next"), style, c.theme.next), at.next_x, 0);
    return block;
}

// The services of the rooms' sessions.
std::vector<Service> offered(const Context& c, std::span<const std::size_t> rooms) {
    std::vector<Service> found;
    for (const std::size_t room : rooms) {
        for (Service& service : foyer_services(c, c.board.rooms[room])) found.push_back(std::move(service));
    }
    return explained(c, found);
}

// The whole page in a few words, when there is nothing to list.
Scene statement_page(const Context& c, std::string_view words) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    const Block top = header(c, c.title, {});
    const int space = area.h - top.h;
    const Block text = statement(c, words, {area.w, space});
    put(scene, top, area.x, area.y);
    put(scene, text, area.x, area.y + top.h + (space - text.h) / 2);
    return scene;
}

// The heading of a floor or building, in the height that it has.
Block place_block(const Context& c, const std::string& place, int width) {
    const Block words =
        text_block(c, place, {Face::bold, c.px(3.0), c.px(smallest_type), 1.2}, {width, 1, 0}, c.theme.muted);
    Block block;
    put(block, words, 0, c.px(place_heading) - words.h - c.px(0.5));
    return block;
}

int places_on(const Context& c, std::span<const std::size_t> rooms) {
    int count = 0;
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        if (i == 0 || place_of_row(c, rooms[i]) != place_of_row(c, rooms[i - 1])) ++count;
    }
    return count;
}

struct Frame {
    int first_row, last_row;  // the band for rows
};

Frame frame(const Context& c, int header_h, int headings_h, int bottom_h) {
    const Rect area = content_area(c);
    const int first = area.y + header_h + c.px(c.portrait() ? 2.2 : 2.4) + headings_h + c.px(0.8);
    const int last = area.bottom() - (bottom_h > 0 ? bottom_h + c.px(1.6) : 0);
    return {first, std::max(first + 1, last)};
}

}  // namespace

FoyerHeights foyer_heights(const Context& c) {
    const Block top = header(c, c.title, {});
    // One line of legend is planned for; a second takes from the rows' air.
    const Frame band = frame(c, top.h, c.px(3.0 * 1.2), c.px(3.6));
    return {band.last_row - band.first_row, std::max(1, c.px(least_row(c))), c.px(place_heading)};
}

std::size_t foyer_rows_per_page(const Context& c) {
    const FoyerHeights heights = foyer_heights(c);
    return static_cast<std::size_t>(std::max(1, heights.band / heights.row));
}

Scene foyer(const Context& c, std::span<const std::size_t> rooms, std::size_t page, std::size_t pages) {
    if (c.board.phase == schedule::Phase::after) return statement_page(c, c.words("after_event"));
    if (c.board.phase == schedule::Phase::empty) return statement_page(c, c.words("no_sessions"));
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    const bool grouped = has_groups(c);
    FoyerColumns columns = foyer_columns(c, rooms, area.w);
    columns.grouped = grouped;
    const Block top = header(c, c.title, {});
    const Block heads = headings(c, columns);
    const Block marks = page_marks(c, page, pages);
    const int legend_w = area.w - (marks.empty() ? 0 : marks.w + c.px(3));
    const std::vector<Service> symbols = offered(c, rooms);
    const int bottom_h = std::max(marks.h, legend(c, symbols, legend_w).h);
    const Frame band = frame(c, top.h, heads.h, bottom_h);

    put(scene, top, area.x, area.y);
    put(scene, heads, area.x, band.first_row - c.px(0.8) - heads.h);
    put(scene, marks, area.right() - marks.w, area.bottom() - bottom_h + (bottom_h - marks.h) / 2);

    const int headings_h = grouped ? places_on(c, rooms) * c.px(place_heading) : 0;
    const auto count = static_cast<int>(std::max<std::size_t>(1, rooms.size()));
    const int height = std::max(1, std::min((band.last_row - band.first_row - headings_h) / count,
                                            c.px(c.portrait() ? 40 : tallest_row)));
    columns.scale =
        std::clamp(height / std::max(1.0, least_row(c) * c.px(10) / 10.0), 1.0, c.portrait() ? 1.15 : 1.3);
    const int inset = c.px(0.8);
    int y = band.first_row;
    std::vector<Item> items;
    const std::string* place = nullptr;
    for (const std::size_t room : rooms) {
        if (grouped && (place == nullptr || *place != place_of_row(c, room))) {
            place = &place_of_row(c, room);
            put(scene, place_block(c, *place, area.w), area.x, y);
            y += c.px(place_heading);
        }
        put(scene, hairline(c, area.w), area.x, y);
        const Block row = foyer_row(c, c.board.rooms[room], columns, height - 2 * inset);
        items.insert(items.end(), row.items.begin(), row.items.end());
        put(scene, row, area.x, y + inset);
        y += height;
    }
    const Block words = legend(c, shown_on(items, symbols), legend_w);
    put(scene, words, area.x, area.bottom() - bottom_h + (bottom_h - words.h) / 2);
    return scene;
}

}  // namespace kiosk::view
