#pragma once

#include <cstddef>
#include <vector>

#include "view/page.hpp"

namespace kiosk::view {

/// Sessions of all rooms by time: the views upcoming and access. What runs stands first, then what comes
/// today; with nothing left today, the next day that has any, under words that say so.

/// How the sessions of such a view are shared out among its pages: as many as fit at this size, those of one
/// start together where a page can hold them. At most twelve pages; `more` sessions stand on none. Where
/// there is nothing to list, one page without any.
struct ListPages {
    std::vector<std::vector<std::size_t>> pages;
    std::size_t more = 0;
};
ListPages list_pages(const Context& c, ViewKind kind);

/// Such a page.
Scene session_list(const Context& c, const Page& page);

/// Whether the view access is about this session: interpreted into, held in or supported by signs, captioned
/// or streamed. What the room offers counts, too; a cancelled one stands there so that nobody comes for it.
bool is_accessible(const Context& c, const Session& session);

}  // namespace kiosk::view
