#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "schedule/event_day.hpp"
#include "schedule/timetable.hpp"

namespace kiosk::schedule {

/// What an event day still holds in some rooms.
struct DayList {
    std::optional<EventDay> day;         ///< none: nothing is left, on no day
    std::vector<SessionIndex> running;   ///< in the order of the rooms
    std::vector<SessionIndex> upcoming;  ///< by start, then in the order of the rooms

    bool operator==(const DayList&) const = default;
};

/// The sessions that `wanted` asks for and that are not over at `at`: those that run, whenever they began,
/// and those that start later on the event day of `at`. With none of them, those of the next day that has
/// any. Each session stands once, with the room it is held in; one for everybody counts wherever it is held,
/// any other only in `rooms`. A cancelled one stands until its planned end, one without length until its
/// start.
DayList rest_of_day(const Program& program, std::span<const RoomIndex> rooms, Instant at,
                    std::chrono::minutes event_day_starts,
                    const std::function<bool(const Session&)>& wanted = {});

}  // namespace kiosk::schedule
