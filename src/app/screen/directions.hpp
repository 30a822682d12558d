#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/program.hpp"

namespace kiosk::app {

/// What the config says about the way to each room, by Room::id.
struct Directions {
    std::map<std::string, std::string, std::less<>> by_room;
    std::vector<std::string> unknown;  ///< names that no room of the programme has
};
Directions directions(const Program& program, const std::map<std::string, std::string>& by_name);

}  // namespace kiosk::app
