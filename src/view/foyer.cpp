#include "view/foyer.hpp"

#include <algorithm>

#include "i18n/dates.hpp"
#include "view/foyer_row.hpp"
#include "view/header.hpp"
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

// The services of the rooms' sessions, in the order of the kinds, each once.
std::vector<Service> offered(const Context& c, std::span<const schedule::RoomBoard> rooms) {
    std::vector<Service> found;
    for (const schedule::RoomBoard& room : rooms) {
        for (Service& service : foyer_services(c, room)) {
            const bool known =
                std::ranges::any_of(found, [&](const Service& s) { return s.key == service.key; });
            if (!known) found.push_back(std::move(service));
        }
    }
    const auto order = [&](const Service& service) {
        const auto kinds = all_access_kinds();
        const auto at = std::ranges::find_if(
            kinds, [&](AccessKind kind) { return service.key == "access." + std::string(name(kind)); });
        return at - kinds.begin();
    };
    std::ranges::stable_sort(found, {}, order);
    return found;
}

bool shows(const std::vector<Block>& rows, std::string_view glyph) {
    const auto is_glyph = [&](const Item& item) {
        const Text* text = std::get_if<Text>(&item);
        return text != nullptr && text->font.face == Face::icon && text->text == glyph;
    };
    return std::ranges::any_of(rows,
                               [&](const Block& row) { return std::ranges::any_of(row.items, is_glyph); });
}

// Symbols with their words.
Block legend(const Context& c, const std::vector<Service>& shown, int width) {
    std::vector<Block> entries;
    for (const Service& service : shown) {
        entries.push_back(labelled_icon(c, service.glyph, service.words, service.color, c.px(2.8)));
    }
    return wrapped_row(entries, width, c.px(2.8), c.px(1), Align::center);
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

std::size_t foyer_rows_per_page(const Context& c) {
    const Block top = header(c, c.title, {});
    // One line of legend is planned for; a second takes from the rows' air.
    const Frame band = frame(c, top.h, c.px(3.0 * 1.2), c.px(3.6));
    return static_cast<std::size_t>(
        std::max(1, (band.last_row - band.first_row) / std::max(1, c.px(least_row(c)))));
}

Scene foyer(const Context& c, std::span<const schedule::RoomBoard> rooms, std::size_t page,
            std::size_t pages) {
    if (c.board.phase == schedule::Phase::after) return statement_page(c, c.words("after_event"));
    if (c.board.phase == schedule::Phase::empty) return statement_page(c, c.words("no_sessions"));
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    FoyerColumns columns = foyer_columns(c, rooms, area.w);
    const Block top = header(c, c.title, {});
    const Block heads = headings(c, columns);
    const Block marks = page_marks(c, page, pages);
    const int legend_w = area.w - (marks.empty() ? 0 : marks.w + c.px(3));
    std::vector<Service> symbols = offered(c, rooms);
    const int bottom_h = std::max(marks.h, legend(c, symbols, legend_w).h);
    const Frame band = frame(c, top.h, heads.h, bottom_h);

    put(scene, top, area.x, area.y);
    put(scene, heads, area.x, band.first_row - c.px(0.8) - heads.h);
    put(scene, marks, area.right() - marks.w, area.bottom() - bottom_h + (bottom_h - marks.h) / 2);

    const auto count = static_cast<int>(std::max<std::size_t>(1, rooms.size()));
    const int height =
        std::min((band.last_row - band.first_row) / count, c.px(c.portrait() ? 40 : tallest_row));
    columns.scale =
        std::clamp(height / std::max(1.0, least_row(c) * c.px(10) / 10.0), 1.0, c.portrait() ? 1.15 : 1.3);
    const int inset = c.px(0.8);
    int y = band.first_row;
    std::vector<Block> rows;
    for (const schedule::RoomBoard& room : rooms) {
        put(scene, hairline(c, area.w), area.x, y);
        rows.push_back(foyer_row(c, room, columns, height - 2 * inset));
        put(scene, rows.back(), area.x, y + inset);
        y += height;
    }
    // The legend explains what is there, not what did not fit.
    std::erase_if(symbols, [&](const Service& service) { return !shows(rows, service.glyph); });
    const Block words = legend(c, symbols, legend_w);
    put(scene, words, area.x, area.bottom() - bottom_h + (bottom_h - words.h) / 2);
    return scene;
}

}  // namespace kiosk::view
