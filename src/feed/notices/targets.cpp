#include <string>

#include "base/nearest.hpp"
#include "feed/annotations/index.hpp"
#include "feed/notices/notices.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

void check_room(const Program& program, const std::string& where, const std::string& room,
                const std::string& outcome, FindingLog& log) {
    if (room.empty() || find_room(program, room) != nullptr) return;
    const std::string near = did_you_mean(room, room_names(program));
    log.warn(where, "there is no room " + feed::in_quotes(room) +
                        (near.empty() ? std::string() : "; " + near) + outcome);
}

}  // namespace

std::vector<std::vector<std::size_t>> find_overridden(const Program& program,
                                                      const std::vector<Override>& overrides,
                                                      FindingLog& log) {
    std::vector<std::vector<std::size_t>> found;
    if (overrides.empty()) return found;
    AnnotationIndex index(program);
    for (const Override& one : overrides) {
        Annotation row;
        row.where = one.where;
        row.session = one.session;
        row.title = one.title;
        row.room = one.room;
        row.start = one.start;
        const AnnotationMatch match = index.find(row);
        if (!match.fault.empty()) log.warn(one.where, match.fault + "; not applied");
        if (match.fault.empty() && !match.doubt.empty()) log.warn(one.where, match.doubt);
        found.push_back(match.fault.empty() ? match.sessions : std::vector<std::size_t>());
        check_room(program, one.where, one.move_to, "; its session is shown there all the same", log);
    }
    return found;
}

void check_notice_rooms(const Program& program, const Notices& notices, FindingLog& log) {
    for (const Announcement& one : notices.announcements) {
        for (const std::string& room : one.rooms) check_room(program, one.where, room, {}, log);
    }
    for (const Identification& one : notices.identifications) {
        for (const std::string& room : one.rooms) check_room(program, one.where, room, {}, log);
    }
    for (const Emergency& one : notices.emergencies) {
        for (const std::string& room : one.rooms)
            check_room(program, one.where, room, "; it is shown on every screen", log);
    }
}

}  // namespace kiosk::feed
