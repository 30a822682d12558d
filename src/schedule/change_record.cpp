#include "schedule/change_record.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "schedule/identity.hpp"

namespace kiosk::schedule {
namespace {

bool has(const std::vector<RenamedRoom>& rooms, const RenamedRoom& one) {
    return std::ranges::any_of(rooms, [&](const RenamedRoom& other) {
        return other.id == one.id && same_name(other.former_name, one.former_name);
    });
}

std::vector<RenamedRoom> followed_rooms(std::vector<RenamedRoom> known, const Program& before,
                                        const Program& now, bool new_programme) {
    std::map<std::string_view, std::string_view> names;
    for (const Room& room : before.rooms) names.emplace(room.id, room.name);
    const auto named_as_before = [&](const RenamedRoom& one) {
        const Room* room = find_room_by_id(now, one.id);
        const auto old = names.find(one.id);
        return room != nullptr && old != names.end() && same_name(old->second, room->name);
    };
    // The ids of another programme may mean other rooms.
    if (new_programme) {
        std::erase_if(known, [&](const RenamedRoom& one) { return !named_as_before(one); });
        return known;
    }
    for (const Room& room : now.rooms) {
        const auto old = names.find(room.id);
        if (old == names.end() || same_name(old->second, room.name)) continue;
        if (known.size() == ChangeRecord::most_rooms) break;
        RenamedRoom renamed{room.id, std::string(old->second)};
        if (!has(known, renamed)) known.push_back(std::move(renamed));
    }
    return known;
}

void keep_room(Program& program, const Change& change, const std::string& id) {
    if (find_room_by_id(program, id) != nullptr) return;
    const auto room = std::ranges::find(change.rooms, id, &Room::id);
    if (room != change.rooms.end()) program.rooms.push_back(*room);
}

void cancel(Program& program, const Change& change) {
    Session session = change.last;
    session.status = {Status::Kind::cancelled, change.last.status.reason, {}, {}, told_until(change)};
    keep_room(program, change, session.room);
    program.sessions.push_back(std::move(session));
}

void mark(Status& status, const Change& change) {
    using Kind = Status::Kind;
    if (status.kind == Kind::cancelled) return;
    const bool silent = status == Status();
    if (is_moved(change) && status.moved_from.empty()) {
        status.moved_from = change.planned.room;
        if (status.kind == Kind::scheduled) status.kind = Kind::moved;
    }
    if (is_retimed(change) && !status.planned_start) {
        status.planned_start = change.planned.start;
        if (status.kind == Kind::scheduled) status.kind = Kind::delayed;
    }
    if (has_new_title(change) && status.planned_title.empty()) status.planned_title = change.planned.title;
    if (has_new_people(change)) status.new_people = true;
    // What the feed tells itself it tells as long as it likes.
    if (silent) status.until = told_until(change);
}

}  // namespace

ChangeRecord followed(const ChangeRecord& record, const Program& before, const Program& now, Instant at) {
    Comparison found = compare(before, record.changes, now, at);
    ChangeRecord result{std::move(found.changes),
                        followed_rooms(record.rooms, before, now, found.new_programme)};
    if (result.changes.size() > ChangeRecord::most_changes) result.changes.resize(ChangeRecord::most_changes);
    return result;
}

Program applied(Program program, const ChangeRecord& record) {
    for (const RenamedRoom& renamed : record.rooms) {
        const auto room = std::ranges::find(program.rooms, renamed.id, &Room::id);
        if (room == program.rooms.end() || same_name(room->name, renamed.former_name)) continue;
        room->former_names.push_back(renamed.former_name);
    }
    // The slots below look into sessions, which must stay where they are.
    program.sessions.reserve(program.sessions.size() + record.changes.size());
    std::multimap<Slot, std::size_t> slots;
    if (!record.changes.empty()) {
        for (std::size_t i = 0; i < program.sessions.size(); ++i)
            slots.emplace(slot_of(program.sessions[i]), i);
    }
    for (const Change& change : record.changes) {
        const auto slot = slots.find(slot_of(change.last));
        if (slot == slots.end()) {
            if (change.gone) cancel(program, change);
            continue;
        }
        if (change.gone) continue;
        mark(program.sessions[slot->second].status, change);
        if (is_moved(change)) keep_room(program, change, change.planned.room);
        slots.erase(slot);
    }
    return program;
}

}  // namespace kiosk::schedule
