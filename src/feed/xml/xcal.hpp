#pragma once

#include <pugixml.hpp>

#include "feed/json/value.hpp"

namespace kiosk::feed {

/// An <iCalendar> as Pentabarf and pretalx write it, in the shape of schedule.json without days, to be read
/// as such.
Value schedule_from_xcal(pugi::xml_node calendar);

}  // namespace kiosk::feed
