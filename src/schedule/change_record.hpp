#pragma once

#include <string>
#include <vector>

#include "schedule/changes.hpp"

namespace kiosk::schedule {

/// A room that a feed calls otherwise than before.
struct RenamedRoom {
    std::string id;
    std::string former_name;

    bool operator==(const RenamedRoom&) const = default;
};

/// What is to be told of a feed beside what it says now. Bounded: of a feed that changes more than that, the
/// first ones are told.
struct ChangeRecord {
    std::vector<Change> changes;
    std::vector<RenamedRoom> rooms;

    static constexpr std::size_t most_changes = 1000;
    static constexpr std::size_t most_rooms = 200;

    bool empty() const { return changes.empty() && rooms.empty(); }
    bool operator==(const ChangeRecord&) const = default;
};

/// The record once `now` has taken the place of `before` at `at`. What is past is forgotten, and so is
/// everything when the programme is another one (see Comparison), but for former names of rooms that have
/// kept their id and name.
ChangeRecord followed(const ChangeRecord& record, const Program& before, const Program& now, Instant at);

/// The programme with the marks of the record. What the feed says of a session wins over what was concluded.
/// Sessions that have gone stand at the end, cancelled, at their last slot; so do rooms that went with them.
Program applied(Program program, const ChangeRecord& record);

}  // namespace kiosk::schedule
