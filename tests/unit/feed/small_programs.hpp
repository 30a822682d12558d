#pragma once

#include <string>
#include <vector>

#include "feed/finding_log.hpp"
#include "helpers.hpp"
#include "model/feed_rules.hpp"

namespace kiosk::feed::test {

/// A room whose id is "r-" and its name.
inline Room room(const std::string& name, const std::string& location = "") {
    return {"r-" + name, name, location, {}};
}

/// A session of an hour at that hour of a day, in a room of the kind above; without one where it is empty.
inline Session session(const std::string& title, const std::string& in, int hour) {
    Session s;
    s.id = "s-" + title;
    s.title = title;
    s.room = in.empty() ? "" : "r-" + in;
    s.start = at("2022-11-18T00:00:00Z") + std::chrono::hours{hour};
    s.end = s.start + std::chrono::hours{1};
    return s;
}

inline Program program(std::vector<Room> rooms, std::vector<Session> sessions) {
    Program p;
    p.rooms = std::move(rooms);
    p.sessions = std::move(sessions);
    return p;
}

/// "Title @ Room name", in order.
inline std::vector<std::string> titles(const Program& p) {
    std::vector<std::string> found;
    for (const Session& s : p.sessions) {
        const Room* in = find_room_by_id(p, s.room);
        found.push_back(s.title + " @ " + (in != nullptr ? in->name : "-"));
    }
    return found;
}

}  // namespace kiosk::feed::test
