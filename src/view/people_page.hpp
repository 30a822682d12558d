#pragma once

#include <cstddef>
#include <vector>

#include "view/page.hpp"

namespace kiosk::view {

/// The sessions that get a page of the view people, as positions in Program::sessions: of each room what runs
/// in it, else what comes next in it today, where people take part and it is not cancelled. Each once, at
/// most two dozen.
std::vector<std::size_t> sessions_with_people(const Context& c);

/// One session in full: title, access line, summary and organisers, and beside or below them its picture and
/// everybody who takes part, with portraits as large as all of them allow. A picture leaves no person out,
/// and gives way where more than six take part.
Scene people_page(const Context& c, const Page& page);

}  // namespace kiosk::view
