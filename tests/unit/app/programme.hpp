#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/sources/loaded.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {

/// A programme of `rooms` rooms "R0", "R1", …, each with a session from 09:00 to 10:00 and one from 10:00 to
/// 11:00 UTC on 18 November 2022.
inline LoadedPtr programme(int rooms) {
    Program program;
    program.title = "Event";
    for (int i = 0; i < rooms; ++i) {
        const std::string room = "R" + std::to_string(i);
        program.rooms.push_back({room, room, "", {}});
        for (const int hour : {9, 10}) {
            Session session;
            session.id = session.title = room + " at " + std::to_string(hour);
            session.room = room;
            session.start =
                Instant{std::chrono::sys_days{std::chrono::year{2022} / 11 / 18} + std::chrono::hours{hour}};
            session.end = session.start + std::chrono::hours{1};
            program.sessions.push_back(std::move(session));
        }
    }
    return std::make_shared<const Loaded>(std::move(program));
}

inline Instant utc(std::string_view time) {
    return resolve(parse_timestamp("2022-11-18T" + std::string(time) + "Z").value(), Zone());
}

}  // namespace kiosk::app
