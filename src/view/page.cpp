#include "view/page.hpp"

#include <algorithm>
#include <utility>

#include "view/door.hpp"
#include "view/foot.hpp"
#include "view/foyer.hpp"
#include "view/message.hpp"
#include "view/mirror.hpp"
#include "view/people_page.hpp"
#include "view/session_lists.hpp"
#include "view/slides.hpp"

namespace kiosk::view {
namespace {

using schedule::Phase;

// A screen at one door still shows the whole venue where a page is about all rooms.
Context seen_by(const Context& c, ViewKind kind) {
    if (c.venue == nullptr || !is_about_all_rooms(kind)) return c;
    return {c.program, *c.venue,     c.words,
            c.theme,   c.measure,    c.size,
            c.margin,  c.title,      c.event_day_starts,
            c.hyphens, c.directions, c.logo,
            c.viewing, nullptr,      c.claims,
            c.as_of,   c.foot};
}

// There is nothing to list on any day: the same words would stand on every page.
bool is_over_or_empty(const Context& c) {
    return c.board.phase == Phase::after || c.board.phase == Phase::empty;
}

bool says_so(const Context& c, const Page& page) {
    return is_over_or_empty(c) && is_about_all_rooms(page.kind);
}

Page page_of(ViewKind kind, std::vector<std::size_t> items) {
    Page page;
    page.kind = kind;
    page.items = std::move(items);
    return page;
}

std::vector<Page> pages_of(ViewKind kind, const std::vector<std::vector<std::size_t>>& shares) {
    std::vector<Page> found;
    for (const auto& share : shares) found.push_back(page_of(kind, share));
    return found;
}

std::vector<Page> one_each(ViewKind kind, const std::vector<std::size_t>& items) {
    std::vector<Page> found;
    for (const std::size_t item : items) found.push_back(page_of(kind, {item}));
    return found;
}

// Those of what the programme says; a screen without any room says nothing of it.
std::vector<Page> of_programme(const Context& c, const Show& show) {
    if (c.board.rooms.empty()) return {};
    switch (show.kind) {
        case ViewKind::door: {
            std::vector<std::size_t> rooms(c.board.rooms.size());
            for (std::size_t i = 0; i < rooms.size(); ++i) rooms[i] = i;
            return one_each(show.kind, rooms);
        }
        case ViewKind::foyer:
            if (is_over_or_empty(c)) return {page_of(show.kind, {0})};
            return pages_of(show.kind, foyer_pages(c, show.hide_idle));
        case ViewKind::upcoming:
        case ViewKind::access:
        case ViewKind::plan: {
            const ListPages lists = list_pages(c, show.kind);
            std::vector<Page> found = pages_of(show.kind, lists.pages);
            for (Page& page : found) page.more = lists.more;
            return found;
        }
        case ViewKind::people:
            return one_each(show.kind, sessions_with_people(c));
        default:
            return {};
    }
}

std::vector<Page> pages_of(const Context& c, const Show& show) {
    if (show.kind == ViewKind::clock) return {Page{}};
    std::vector<Page> found;
    if (show.kind == ViewKind::slides) {
        for (const std::string& picture : show.pictures) {
            found.push_back(page_of(show.kind, {}));
            found.back().picture = picture;
        }
    } else if (show.kind == ViewKind::message) {
        found.push_back(page_of(show.kind, {}));
        found.back().text = show.text;
    } else {
        found = of_programme(c, show);
    }
    return found;
}

}  // namespace

std::string_view view_name(ViewKind kind) {
    switch (kind) {
        case ViewKind::door:
            return "door";
        case ViewKind::foyer:
            return "foyer";
        case ViewKind::upcoming:
            return "upcoming";
        case ViewKind::access:
            return "access";
        case ViewKind::people:
            return "people";
        case ViewKind::slides:
            return "slides";
        case ViewKind::message:
            return "message";
        case ViewKind::plan:
            return "plan";
        case ViewKind::clock:
            break;
    }
    return "clock";
}

bool is_about_all_rooms(ViewKind kind) {
    return kind == ViewKind::foyer || kind == ViewKind::upcoming || kind == ViewKind::access;
}

namespace {

// What stands in the place of an entry where no more than that may be claimed.
std::optional<ViewKind> claimable(Claims claims, ViewKind kind) {
    const bool of_staff = kind == ViewKind::slides || kind == ViewKind::message;
    if (claims == Claims::nothing) return of_staff ? std::optional(kind) : std::nullopt;
    if (claims == Claims::now) return kind;
    if (kind == ViewKind::people) return std::nullopt;
    if (kind == ViewKind::door) return ViewKind::plan;
    return kind == ViewKind::foyer ? ViewKind::upcoming : kind;
}

std::vector<Show> claimable(Claims claims, std::span<const Show> shows) {
    std::vector<Show> found;
    for (const Show& show : shows) {
        const auto kind = claimable(claims, show.kind);
        // A door's plan and a list of all rooms may take the place of several entries.
        const bool again =
            kind && *kind != show.kind && std::ranges::find(found, *kind, &Show::kind) != found.end();
        if (!kind || again) continue;
        found.push_back(show);
        found.back().kind = *kind;
    }
    return found;
}

}  // namespace

std::vector<Page> pages(const Context& context, std::span<const Show> shows) {
    std::vector<Page> all;
    bool said = false;
    for (const Show& show : claimable(context.claims, shows)) {
        const Context c = seen_by(context, show.kind);
        std::vector<Page> found = pages_of(c, show);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (says_so(c, found[i]) && std::exchange(said, true)) continue;
            found[i].index = i;
            found[i].of = found.size();
            found[i].dwell = show.dwell;
            all.push_back(std::move(found[i]));
        }
    }
    if (all.empty()) all.emplace_back();
    return all;
}

std::vector<Page> pages(const Context& c, ViewKind kind) {
    Show show;
    show.kind = kind;
    return pages(c, std::span(&show, 1));
}

namespace {

Scene left_to_right(const Context& c, const Page& page) {
    const bool of_rooms = page.kind == ViewKind::door || page.kind == ViewKind::foyer;
    const std::size_t known = of_rooms ? c.board.rooms.size() : c.program.sessions.size();
    if (std::ranges::any_of(page.items, [&](std::size_t item) { return item >= known; }))
        return clock_page(c);
    switch (page.kind) {
        case ViewKind::door:
            return page.items.empty() ? clock_page(c)
                                      : door(c, c.board.rooms[page.items.front()], page.index, page.of);
        case ViewKind::foyer:
            return page.items.empty() ? clock_page(c) : foyer(c, page.items, page.index, page.of);
        case ViewKind::upcoming:
        case ViewKind::access:
        case ViewKind::plan:
            return session_list(c, page);
        case ViewKind::people:
            return page.items.empty() ? clock_page(c) : people_page(c, page);
        case ViewKind::slides:
            return slide(c, page.picture);
        case ViewKind::message:
            return message(c, page.text);
        case ViewKind::clock:
            break;
    }
    return clock_page(c);
}

}  // namespace

Scene layout(const Context& c, const Page& page) {
    Scene scene = left_to_right(seen_by(c, page.kind), page);
    if (page.kind != ViewKind::slides) add_foot(c, scene);
    return c.words.right_to_left() ? mirrored(std::move(scene)) : scene;
}

}  // namespace kiosk::view
