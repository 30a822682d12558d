#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/access.hpp"
#include "model/session.hpp"
#include "time/zone.hpp"

namespace kiosk {

/// A place where sessions are held.
struct Room {
    std::string id;        ///< the feed's own (guid, id), else its name; unique in the programme, never empty
    std::string name;      ///< for people
    std::string location;  ///< how to find it: "Plan 2", "House B"; may be empty
    Access access;         ///< what holds for everything in it, such as a hearing loop
    std::vector<std::string> former_names = {};  ///< what it was called before; config may still say so

    bool operator==(const Room&) const = default;
};

/// Everything that the feed says, in its own order.
struct Program {
    std::string title;
    std::string url;
    std::string version;
    Zone zone;  ///< in which the event takes place and its times are shown
    std::vector<Room> rooms;
    std::vector<Session> sessions;

    bool operator==(const Program&) const = default;
};

/// The room with that id, or null.
const Room* find_room_by_id(const Program& program, std::string_view id);

/// The room that a person means by `name`: by id first, then by name, then by a name that folds alike, then
/// by one that it had before; null when there is none.
const Room* find_room(const Program& program, std::string_view name);

/// The rooms' names in feed order, for messages and suggestions.
std::vector<std::string> room_names(const Program& program);

}  // namespace kiosk
