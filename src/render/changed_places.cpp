#include "render/changed_places.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace kiosk::render {
namespace {

constexpr std::size_t most_places = 8;

using Items = std::vector<view::Item>;

bool alike(const view::Item& one, const view::Item& other) {
    return one == other && !std::holds_alternative<view::Picture>(one);
}

// Calls `use` for each item that the other scene has not at its place. Items that were added or have gone are
// looked for from both ends: what stands between is changed.
template <class Use>
void for_each_change(const Items& last, const Items& next, Use use) {
    const std::size_t shorter = std::min(last.size(), next.size());
    const bool pairs = last.size() == next.size();
    std::size_t front = 0, back = 0;
    while (!pairs && front < shorter && alike(last[front], next[front])) ++front;
    while (!pairs && back < shorter - front &&
           alike(last[last.size() - 1 - back], next[next.size() - 1 - back]))
        ++back;
    for (std::size_t i = front; i < std::max(last.size(), next.size()) - back; ++i) {
        const bool same = pairs && alike(last[i], next[i]);
        if (!same && i < last.size() - back) use(last[i]);
        if (!same && i < next.size() - back) use(next[i]);
    }
}

// Adds a place, joined with those that it meets.
void add(std::vector<SDL_Rect>& places, SDL_Rect place) {
    for (auto other = places.begin(); other != places.end();) {
        if (SDL_HasIntersection(&*other, &place) == SDL_FALSE) {
            ++other;
            continue;
        }
        SDL_UnionRect(&*other, &place, &place);
        places.erase(other);
        other = places.begin();
    }
    places.push_back(place);
}

}  // namespace

std::optional<std::vector<SDL_Rect>> changed_places(const view::Scene& last, const view::Scene& next,
                                                    const std::function<SDL_Rect(const view::Item&)>& place) {
    const SDL_Rect whole{0, 0, next.size.w, next.size.h};
    std::vector<SDL_Rect> places;
    bool many = false;
    for_each_change(last.items, next.items, [&](const view::Item& item) {
        if (many) return;
        const SDL_Rect wanted = place(item);
        SDL_Rect seen{};
        if (SDL_IntersectRect(&wanted, &whole, &seen) == SDL_TRUE) add(places, seen);
        many = places.size() > most_places;
    });
    const auto area = std::accumulate(
        places.begin(), places.end(), std::int64_t{0},
        [](std::int64_t sum, const SDL_Rect& one) { return sum + std::int64_t{one.w} * one.h; });
    if (many || area * 2 > std::int64_t{whole.w} * whole.h) return std::nullopt;
    return places;
}

}  // namespace kiosk::render
