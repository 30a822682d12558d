#include "view/page.hpp"

#include "view/door.hpp"
#include "view/foyer.hpp"

namespace kiosk::view {

std::vector<Page> pages(const Context& c, ViewKind kind) {
    const std::size_t rooms = c.board.rooms.size();
    if (rooms == 0) return {Page{}};
    const bool door = kind == ViewKind::door;
    const std::size_t most = door ? 1 : foyer_rows_per_page(c);
    const std::size_t count = (rooms + most - 1) / most;
    std::vector<Page> result;
    std::size_t first = 0;
    for (std::size_t i = 0; i < count; ++i) {
        // Even pages: 7 rooms at most 5 a page are 4 and 3, not 5 and 2.
        const std::size_t rows = rooms / count + (i < rooms % count ? 1 : 0);
        result.push_back({door ? Page::Kind::door : Page::Kind::foyer, first, rows, i, count});
        first += rows;
    }
    return result;
}

Scene layout(const Context& c, const Page& page) {
    const std::span rooms(c.board.rooms);
    if (page.first + page.count > rooms.size() || page.count == 0) return clock_page(c);
    switch (page.kind) {
        case Page::Kind::door:
            return door(c, rooms[page.first], page.index, page.of);
        case Page::Kind::foyer:
            return foyer(c, rooms.subspan(page.first, page.count), page.index, page.of);
        case Page::Kind::clock:
            break;
    }
    return clock_page(c);
}

}  // namespace kiosk::view
