#include "app/rooms_chosen.hpp"

#include <algorithm>
#include <numeric>

#include "base/nearest.hpp"

namespace kiosk::app {

Error unknown_room(const Program& program, const std::string& name) {
    return {"the programme has no room \"" + name + "\"; a screen shows the event and the clock for it",
            {},
            did_you_mean(name, room_names(program))};
}

ChosenRooms choose_rooms(const Program& program, const std::vector<std::string>& names) {
    ChosenRooms chosen;
    if (names.empty()) {
        chosen.rooms.resize(program.rooms.size());
        std::iota(chosen.rooms.begin(), chosen.rooms.end(), schedule::RoomIndex{0});
        return chosen;
    }
    for (const std::string& name : names) {
        const Room* room = find_room(program, name);
        if (room == nullptr) {
            chosen.unknown.push_back(name);
            continue;
        }
        const auto index = static_cast<schedule::RoomIndex>(room - program.rooms.data());
        if (std::ranges::find(chosen.rooms, index) == chosen.rooms.end()) chosen.rooms.push_back(index);
    }
    return chosen;
}

}  // namespace kiosk::app
