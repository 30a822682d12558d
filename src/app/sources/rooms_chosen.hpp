#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/finding.hpp"
#include "config/config.hpp"
#include "schedule/timetable.hpp"

namespace kiosk::app {

/// The rooms that a config names, in its order and each once; all of the programme when it names none. A name
/// that no room has may be a location: it stands for all rooms there, in feed order.
struct ChosenRooms {
    std::vector<schedule::RoomIndex> rooms;
    std::vector<std::string> unknown;  ///< names that the programme does not have, of a room or a location
};
/// In words for staff, with the nearest names.
Error unknown_room(const Program& program, const std::string& name);

/// Rooms that are still named as the feed called them before; they are followed, and staff are told the new
/// name.
Findings followed_rooms(const Program& program, const std::vector<std::string>& names);

ChosenRooms choose_rooms(const Program& program, const std::vector<std::string>& names);

}  // namespace kiosk::app
