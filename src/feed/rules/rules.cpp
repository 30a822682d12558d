#include "feed/rules/rules.hpp"

#include <algorithm>

#include "feed/rules/join_parts.hpp"
#include "feed/rules/room_rules.hpp"
#include "feed/rules/session_filter.hpp"

namespace kiosk::feed {
namespace {

using Position = std::optional<std::size_t>;

/// A feed's rooms by id, and what becomes of those that sessions name.
class Rooms {
  public:
    Rooms(const Program& program, const std::vector<RoomRule>& rules, FindingLog& log)
        : plan_(plan_rooms(program.rooms, rules, log)),
          used_before_(plan_.rooms.size()),
          used_(plan_.rooms.size()) {
        for (std::size_t i = 0; i < program.rooms.size(); ++i) by_id_.emplace(program.rooms[i].id, i);
    }

    const RoomPlan& plan() const { return plan_; }

    Position find(const std::string& id) const {
        const auto room = by_id_.find(id);
        return room == by_id_.end() ? Position() : Position(room->second);
    }

    bool is_dropped(const Session& session) const {
        const Position room = find(session.room);
        return room && !plan_.becomes[*room];
    }

    void see(const Session& session) {
        for (const std::string* id : {&session.room, &session.status.moved_from}) mark(used_before_, *id);
    }

    // Gives a session that stays the ids of its rooms as they are now.
    void point(Session& session) {
        mark(used_, session.room);
        mark(used_, session.status.moved_from);
        session.room = now(session.room);
        Status& status = session.status;
        if (status.moved_from.empty()) return;
        status.moved_from = now(status.moved_from);
        if (status.moved_from != session.room) return;
        // Both rooms are one now.
        status.moved_from.clear();
        if (status.kind != Status::Kind::moved) return;
        if (status.planned_start) {
            status.kind = Status::Kind::delayed;
        } else {
            status = Status();
        }
    }

    // Those that have lost every session to a filter are no rooms of this programme any more.
    std::vector<Room> take() {
        std::vector<Room> kept;
        for (std::size_t i = 0; i < plan_.rooms.size(); ++i) {
            if (used_[i] || !used_before_[i]) kept.push_back(std::move(plan_.rooms[i]));
        }
        return kept;
    }

  private:
    void mark(std::vector<bool>& uses, const std::string& id) const {
        if (const Position room = find(id); room && plan_.becomes[*room]) uses[*plan_.becomes[*room]] = true;
    }

    std::string now(const std::string& id) const {
        const Position room = find(id);
        if (!room) return id;
        return plan_.becomes[*room] ? plan_.rooms[*plan_.becomes[*room]].id : std::string();
    }

    std::unordered_map<std::string, std::size_t> by_id_;
    RoomPlan plan_;
    std::vector<bool> used_before_, used_;
};

void tell_left_out(std::size_t count, const char* rule, FindingLog& log) {
    if (count > 0) {
        log.note(rule,
                 count == 1 ? "leaves out one session" : "leaves out " + std::to_string(count) + " sessions");
    }
}

}  // namespace

Program apply_rules(Program program, const FeedRules& rules, FindingLog& log) {
    if (rules == FeedRules()) return program;
    Rooms rooms(program, rules.rooms, log);
    std::vector<Position> room_of;
    for (const Session& session : program.sessions) {
        room_of.push_back(rooms.find(session.room));
        rooms.see(session);
    }
    const auto chosen = [&](const SessionFilter& filter, const char* rule) {
        return meant(program, filter, rooms.plan(), room_of, rule, log);
    };
    const auto only = chosen(rules.only, "only");
    const auto without = chosen(rules.without, "without");
    const auto plenum = chosen(rules.plenum, "plenum");

    std::size_t dropped = 0, not_chosen = 0, left_out = 0;
    std::vector<Session> kept;
    for (std::size_t i = 0; i < program.sessions.size(); ++i) {
        Session& session = program.sessions[i];
        if (rooms.is_dropped(session)) {
            ++dropped;
        } else if (!rules.only.empty() && !only[i]) {
            ++not_chosen;
        } else if (without[i]) {
            ++left_out;
        } else {
            session.plenum = session.plenum || plenum[i];
            rooms.point(session);
            kept.push_back(std::move(session));
        }
    }
    tell_left_out(dropped, "rooms", log);
    tell_left_out(not_chosen, "only", log);
    tell_left_out(left_out, "without", log);
    if (kept.empty() && !program.sessions.empty()) log.warn("feed", "its rules leave no session");
    program.sessions = rules.join_parts ? join_parts(std::move(kept), log) : std::move(kept);
    program.rooms = rooms.take();
    return program;
}

}  // namespace kiosk::feed
