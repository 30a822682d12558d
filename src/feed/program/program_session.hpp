#pragma once

#include <optional>
#include <string>

#include "feed/feed.hpp"
#include "feed/program/fields.hpp"
#include "feed/program/program_keys.hpp"
#include "feed/schedule/room_table.hpp"
#include "feed/schedule/schedule_event.hpp"

namespace kiosk::feed {

/// What a session of the project's own format is read with. All references outlive it.
struct ProgramContext {
    const FeedOptions& options;
    const TextReader& texts;
    FindingLog& log;
    const ProgramKeys& keys;
    Zone zone;          ///< of wall times without offset
    bool rooms_by_use;  ///< the programme lists no rooms: each is known by being named
    RoomTable& rooms;   ///< a room that only a session names is added

    /// For what an adapter wrote: where to look for access services and streams. Else null.
    const ScheduleContext* hints = nullptr;
};

/// One session; nothing, with a finding, when it has no title or no time.
std::optional<Session> read_session(const Value& value, const std::string& where,
                                    const ProgramContext& context);

/// The list `access` of a session or a room: "captions", or {"service": "spoken-interpretation", "language":
/// "en"}.
Access read_services(const Fields& fields, const ProgramContext& context);

}  // namespace kiosk::feed
