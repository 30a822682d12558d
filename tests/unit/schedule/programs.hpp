#pragma once

#include <initializer_list>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "schedule/board.hpp"
#include "time/iso8601.hpp"

namespace kiosk::schedule {

/// "2022-11-18T09:00" in the programme's zone, or with an offset of its own.
inline Instant at(std::string_view text, const Zone& zone) {
    return resolve(parse_timestamp(text).value(), zone);
}

/// Programmes for tests, in a few words.
struct ProgramBuilder {
    Program program;

    explicit ProgramBuilder(std::initializer_list<std::string> rooms = {"A"},
                            std::string_view zone = "Europe/Stockholm") {
        program.zone = Zone::find(zone).value();
        for (const std::string& room : rooms) program.rooms.push_back({room, room, "", {}});
    }

    Session& add(std::string title, std::string_view start, std::string_view end, std::string room = "A") {
        Session session;
        session.id = session.title = std::move(title);
        session.room = std::move(room);
        session.start = at(start, program.zone);
        session.end = at(end, program.zone);
        return program.sessions.emplace_back(std::move(session));
    }

    Board board(std::string_view when, const PickOptions& options = {}) const {
        return board_at(at(when, program.zone), options);
    }

    Board board_at(Instant when, const PickOptions& options = {}) const {
        std::vector<RoomIndex> rooms(program.rooms.size());
        std::iota(rooms.begin(), rooms.end(), RoomIndex{0});
        return pick(program, Timetable(program), when, rooms, options);
    }

    std::vector<std::string> titles(const std::vector<SessionIndex>& sessions) const {
        std::vector<std::string> found;
        for (const SessionIndex i : sessions) found.push_back(program.sessions[i].title);
        return found;
    }

    std::vector<std::string> now(std::string_view when) const { return titles(board(when).rooms[0].now); }

    std::string next(std::string_view when) const {
        const auto next = board(when).rooms[0].next;
        return next ? program.sessions[*next].title : "";
    }
};

}  // namespace kiosk::schedule
