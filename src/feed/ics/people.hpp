#pragma once

#include <string>

#include "feed/ics/document.hpp"
#include "feed/json/value.hpp"

namespace kiosk::feed {

/// ATTENDEEs as `persons` of schedule.json, by their names; addresses are nobody's name. Rooms, resources and
/// those who declined are left out. At most `most`.
Value::Array ics_attendees(const IcsComponent& event, std::size_t most);

/// "A (Institute, Town), B" as `persons` with their organisations.
Value::Array listed_people(std::string_view text, std::size_t most);

}  // namespace kiosk::feed
