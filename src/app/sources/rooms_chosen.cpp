#include "app/sources/rooms_chosen.hpp"

#include <algorithm>
#include <numeric>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace kiosk::app {

namespace {

std::vector<std::string> names_and_locations(const Program& program) {
    std::vector<std::string> names = room_names(program);
    for (const Room& room : program.rooms) {
        if (!room.location.empty() && std::ranges::find(names, room.location) == names.end())
            names.push_back(room.location);
    }
    return names;
}

// A room, or else every room that lies there.
std::vector<schedule::RoomIndex> named(const Program& program, const std::string& name) {
    if (const Room* room = find_room(program, name))
        return {static_cast<schedule::RoomIndex>(room - program.rooms.data())};
    std::vector<schedule::RoomIndex> there;
    const std::string folded = fold(name);
    for (schedule::RoomIndex i = 0; i < program.rooms.size(); ++i) {
        const std::string& location = program.rooms[i].location;
        if (!location.empty() && (location == name || fold(location) == folded)) there.push_back(i);
    }
    return there;
}

}  // namespace

Error unknown_room(const Program& program, const std::string& name) {
    return {"the programme has no room \"" + name + "\"; a screen shows the event and the clock for it",
            {},
            did_you_mean(name, names_and_locations(program))};
}

Findings followed_rooms(const Program& program, const std::vector<std::string>& names) {
    Findings findings;
    for (const std::string& name : names) {
        const Room* room = find_room(program, name);
        if (room == nullptr || room->id == name || same_name(room->name, name)) continue;
        findings.push_back({Finding::Severity::warning, "room \"" + name + '"',
                            "the feed calls it \"" + room->name +
                                "\" now, and the screen has followed; write the new name"});
    }
    return findings;
}

ChosenRooms choose_rooms(const Program& program, const std::vector<std::string>& names) {
    ChosenRooms chosen;
    if (names.empty()) {
        chosen.rooms.resize(program.rooms.size());
        std::iota(chosen.rooms.begin(), chosen.rooms.end(), schedule::RoomIndex{0});
        return chosen;
    }
    for (const std::string& name : names) {
        const auto found = named(program, name);
        if (found.empty()) chosen.unknown.push_back(name);
        for (const schedule::RoomIndex index : found) {
            if (std::ranges::find(chosen.rooms, index) == chosen.rooms.end()) chosen.rooms.push_back(index);
        }
    }
    return chosen;
}

}  // namespace kiosk::app
