#include "schedule/overlaps.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace kiosk::schedule {

std::vector<Overlap> overlaps(const Program& program) {
    std::unordered_map<std::string_view, std::vector<SessionIndex>> by_room;
    for (SessionIndex i = 0; i < program.sessions.size(); ++i) {
        const Session& session = program.sessions[i];
        if (!is_cancelled(session)) by_room[session.room].push_back(i);
    }
    std::vector<Overlap> found;
    for (RoomIndex room = 0; room < program.rooms.size(); ++room) {
        auto sessions = by_room.find(program.rooms[room].id);
        if (sessions == by_room.end()) continue;
        std::ranges::stable_sort(sessions->second, {},
                                 [&](SessionIndex i) { return program.sessions[i].start; });
        std::optional<SessionIndex> longest;
        for (const SessionIndex i : sessions->second) {
            const Session& session = program.sessions[i];
            if (longest && program.sessions[*longest].end > session.start && session.end > session.start) {
                found.push_back({room, *longest, i});
            }
            if (!longest || session.end > program.sessions[*longest].end) longest = i;
        }
    }
    return found;
}

}  // namespace kiosk::schedule
