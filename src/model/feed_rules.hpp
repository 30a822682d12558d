#pragma once

#include <string>
#include <vector>

namespace kiosk {

/// What chooses sessions. All words are compared folded (see fold()) and whole. A session is meant when every
/// list that is not empty has a word of it.
struct SessionFilter {
    std::vector<std::string> rooms;   ///< names or ids, as the feed has them
    std::vector<std::string> tracks;  ///< names
    std::vector<std::string> tags;
    std::vector<std::string> types;
    std::vector<std::string> titles;

    bool empty() const {
        return rooms.empty() && tracks.empty() && tags.empty() && types.empty() && titles.empty();
    }
    bool operator==(const SessionFilter&) const = default;
};

/// What becomes of a feed's rooms.
struct RoomRule {
    std::vector<std::string> rooms;  ///< names or ids, as the feed has them; several become one room
    std::string name;                ///< the new name; empty: as it is
    std::string location;            ///< floor or building, by which screens choose rooms; empty: as it is
    bool drop = false;               ///< the room and its sessions are left out

    bool operator==(const RoomRule&) const = default;
};

/// What staff have decided about one feed. Applied in this order: rooms, only, without, plenum, join.
struct FeedRules {
    std::vector<RoomRule> rooms;
    SessionFilter only;       ///< empty: all
    SessionFilter without;    ///< empty: none
    SessionFilter plenum;     ///< sessions for everybody (Session::plenum), beside those that the feed marks
    bool join_parts = false;  ///< same-titled sessions of a room, back to back, become one

    bool operator==(const FeedRules&) const = default;
};

}  // namespace kiosk
