#include "feed/annotations/annotations.hpp"
#include "feed/annotations/index.hpp"
#include "feed/annotations/patch.hpp"

namespace kiosk::feed {
namespace {

// A table that names rooms as a whole again and again would make work of rows times sessions.
constexpr std::size_t most_changes = 20'000;

std::string place(const Annotation& row) {
    const std::string& name = !row.session.empty() ? row.session : !row.title.empty() ? row.title : row.room;
    return name.empty() ? row.where : row.where + " (" + feed::in_quotes(name) + ')';
}

}  // namespace

Program annotate(Program program, const Annotations& annotations, const FeedOptions& options,
                 FindingLog& log) {
    if (annotations.rows.empty()) return program;
    RoomTable rooms;
    for (const Room& room : program.rooms) rooms.add(room);
    const std::size_t known_rooms = program.rooms.size();
    const ProgramKeys keys;
    // Sessions are found as the feed has them, while `changed` becomes what the rows make of them.
    Program changed = program;
    AnnotationIndex index(program);
    const AnnotationContext context{options, keys, program.zone, rooms, log};
    std::size_t changes = 0;
    for (const Annotation& row : annotations.rows) {
        const std::string where = place(row);
        const AnnotationMatch match = index.find(row);
        if (!match.fault.empty()) {
            log.warn(where, match.fault + "; not applied");
            continue;
        }
        if (!match.doubt.empty()) log.warn(where, match.doubt);
        AnnotationPatch patch(row, where, match.room.has_value(), context);
        if (match.room) patch.apply(changed.rooms[*match.room]);
        if (!patch.has_session_part()) continue;
        changes += match.sessions.size();
        if (changes > most_changes) {
            log.warn(where, "more than " + std::to_string(most_changes) +
                                " changes to sessions; this row and those after it are left out");
            break;
        }
        if (match.room && annotations.kind == Annotations::Kind::csv) {
            log.note(where, "names no session, so it holds for all " + std::to_string(match.sessions.size()) +
                                " in the room");
        }
        for (const std::size_t session : match.sessions) patch.apply(changed.sessions[session]);
        patch.finish();
    }
    const std::vector<Room> all_rooms = rooms.take();
    for (std::size_t i = known_rooms; i < all_rooms.size(); ++i) changed.rooms.push_back(all_rooms[i]);
    return changed;
}

}  // namespace kiosk::feed
