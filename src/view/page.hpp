#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// What a page can be for.
enum class ViewKind {
    door,      ///< one room in full
    foyer,     ///< all rooms, a row each
    upcoming,  ///< all rooms by time
    access,    ///< what is signed, captioned or streamed, by time
    people,    ///< one session with the portraits of those who take part
    slides,    ///< a picture that fills the screen
    message,   ///< a text by staff
    clock,     ///< the event's name and the clock
    plan,      ///< what was planned in the rooms of doors, where nothing may be said to run; see Claims
};

/// Its name, as the config has it.
std::string_view view_name(ViewKind kind);

/// A text by language (BCP 47 tag); under "" the one for any language.
using LocalText = std::map<std::string, std::string, std::less<>>;

/// One entry of what a screen shows in turn.
struct Show {
    ViewKind kind = ViewKind::foyer;
    std::chrono::seconds dwell{15};     ///< of each of its pages
    bool hide_idle = false;             ///< foyer: without rooms that have nothing more today
    std::vector<std::string> pictures;  ///< slides: their addresses, as Picture::url
    LocalText text;                     ///< message: see parse_markdown()
};

/// One page of a screen's rotation.
struct Page {
    using Kind = ViewKind;

    Kind kind = Kind::clock;
    /// Of door and foyer: into Board::rooms. Of upcoming, access, plan and people: into Program::sessions;
    /// none where a list says in words that there is nothing to list.
    std::vector<std::size_t> items;
    std::size_t index = 0;  ///< of this page among those of its entry
    std::size_t of = 1;     ///< how many these are
    std::size_t more = 0;   ///< sessions that stand on no page of the entry
    std::chrono::seconds dwell{15};
    std::string picture;  ///< slides
    LocalText text;       ///< message

    bool operator==(const Page&) const = default;
};

/// Whether pages of a view tell of all rooms of a screen: foyer, upcoming, access. See Context::venue.
bool is_about_all_rooms(ViewKind kind);

/// The pages of a screen in their order, at least one. An entry that has nothing to show gives none: a door
/// without rooms, people of whom nobody takes part, slides without pictures. Where all have nothing, the
/// clock stands. Where less may be claimed, entries that claim more have others in their place. After the
/// event, and in one without sessions, its words stand on one page, not on one of each entry.
std::vector<Page> pages(const Context& c, std::span<const Show> shows);

/// Those of a single entry.
std::vector<Page> pages(const Context& c, ViewKind kind);

/// The finished picture of a page, mirrored where the language is written from right to left.
Scene layout(const Context& c, const Page& page);

/// The event's name and the clock: before any programme was ever fetched, or for a room that is not in it.
Scene clock_page(const Context& c);

}  // namespace kiosk::view
