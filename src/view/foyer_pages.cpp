#include <algorithm>
#include <map>
#include <string>

#include "view/foyer.hpp"
#include "view/foyer_groups.hpp"
#include "view/times.hpp"

namespace kiosk::view {
namespace {

using Rooms = std::vector<std::size_t>;

bool has_more_today(const Context& c, const schedule::RoomBoard& room) {
    return !room.now.empty() || !room.moved_away.empty() ||
           (room.next && !on_another_day(c, c.session(*room.next).start));
}

Rooms shown_rooms(const Context& c, bool hide_idle) {
    Rooms all, busy;
    for (std::size_t i = 0; i < c.board.rooms.size(); ++i) {
        all.push_back(i);
        if (has_more_today(c, c.board.rooms[i])) busy.push_back(i);
    }
    return hide_idle && !busy.empty() ? busy : all;
}

void by_place(const Context& c, Rooms& rooms) {
    std::map<std::string, std::size_t> places;
    for (const std::size_t room : rooms) places.emplace(place_of_row(c, room), places.size());
    std::ranges::stable_sort(rooms, {}, [&](std::size_t room) { return places.at(place_of_row(c, room)); });
}

// Even pages: 7 rooms at most 5 a page are 4 and 3, not 5 and 2.
std::vector<Rooms> even(const Rooms& rooms, std::size_t most) {
    const std::size_t count = (rooms.size() + most - 1) / most;
    std::vector<Rooms> pages;
    std::size_t first = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t rows = rooms.size() / count + (i < rooms.size() % count ? 1 : 0);
        const auto begin = rooms.begin() + static_cast<std::ptrdiff_t>(first);
        pages.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(rows));
        first += rows;
    }
    return pages;
}

// Rows and headings under each other, at most `height` a page.
std::vector<Rooms> filled(const Context& c, const Rooms& rooms, const FoyerHeights& heights, int height) {
    std::vector<Rooms> pages;
    int used = 0;
    for (const std::size_t room : rooms) {
        const bool same = !pages.empty() && place_of_row(c, pages.back().back()) == place_of_row(c, room);
        const int more = heights.row + (same ? 0 : heights.heading);
        if (pages.empty() || used + more > height) {
            pages.emplace_back();
            used = heights.row + heights.heading;
        } else {
            used += more;
        }
        pages.back().push_back(room);
    }
    return pages;
}

// As few pages as can be, and none of them fuller than it must be.
std::vector<Rooms> grouped(const Context& c, const Rooms& rooms, const FoyerHeights& heights) {
    std::vector<Rooms> best = filled(c, rooms, heights, heights.band);
    for (int height = heights.band - heights.heading; height > heights.row; height -= heights.heading) {
        std::vector<Rooms> pages = filled(c, rooms, heights, height);
        if (pages.size() > best.size()) break;
        best = std::move(pages);
    }
    return best;
}

}  // namespace

bool has_groups(const Context& c) {
    std::vector<std::string> places;
    for (std::size_t i = 0; i < c.board.rooms.size(); ++i) {
        const std::string& place = place_of_row(c, i);
        if (place.empty()) return false;
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
    }
    return places.size() > 1 && places.size() * 2 <= c.board.rooms.size();
}

const std::string& place_of_row(const Context& c, std::size_t room) {
    return c.room(c.board.rooms[room].room).location;
}

std::vector<std::vector<std::size_t>> foyer_pages(const Context& c, bool hide_idle) {
    Rooms rooms = shown_rooms(c, hide_idle);
    if (rooms.empty()) return {};
    if (!has_groups(c)) return even(rooms, foyer_rows_per_page(c));
    by_place(c, rooms);
    return grouped(c, rooms, foyer_heights(c));
}

}  // namespace kiosk::view
