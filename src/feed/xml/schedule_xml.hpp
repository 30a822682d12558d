#pragma once

#include <pugixml.hpp>

#include "feed/json/value.hpp"

namespace kiosk::feed {

/// A <schedule> as Pentabarf, frab, pretalx, wafer, OSEM, FOSDEM and the CCC write it
/// (https://c3voc.de/schedule/schema.xsd), in the shape of schedule.json, to be read as such. E-mail
/// addresses and accounts of people are not taken over.
Value schedule_from_xml(pugi::xml_node schedule);

}  // namespace kiosk::feed
