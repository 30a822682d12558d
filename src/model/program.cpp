#include "model/program.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kiosk {
namespace {

template <class Matches>
const Room* first_room(const Program& program, Matches matches) {
    const auto found = std::ranges::find_if(program.rooms, matches);
    return found == program.rooms.end() ? nullptr : &*found;
}

}  // namespace

const Room* find_room_by_id(const Program& program, std::string_view id) {
    return first_room(program, [&](const Room& room) { return room.id == id; });
}

const Room* find_room(const Program& program, std::string_view name) {
    if (const Room* room = find_room_by_id(program, name)) return room;
    if (const Room* room = first_room(program, [&](const Room& other) { return other.name == name; }))
        return room;
    const std::string folded = fold(name);
    if (const Room* room = first_room(program, [&](const Room& other) { return fold(other.name) == folded; }))
        return room;
    return first_room(program, [&](const Room& room) {
        return std::ranges::any_of(room.former_names,
                                   [&](const std::string& former) { return fold(former) == folded; });
    });
}

std::vector<std::string> room_names(const Program& program) {
    std::vector<std::string> names;
    names.reserve(program.rooms.size());
    for (const Room& room : program.rooms) names.push_back(room.name);
    return names;
}

}  // namespace kiosk
