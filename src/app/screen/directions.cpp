#include "app/screen/directions.hpp"

namespace kiosk::app {

Directions directions(const Program& program, const std::map<std::string, std::string>& by_name) {
    Directions found;
    for (const auto& [name, sign] : by_name) {
        if (const Room* room = find_room(program, name)) {
            found.by_room[room->id] = sign;
        } else {
            found.unknown.push_back(name);
        }
    }
    return found;
}

}  // namespace kiosk::app
