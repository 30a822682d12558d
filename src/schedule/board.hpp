#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "schedule/event_day.hpp"
#include "schedule/timetable.hpp"

namespace kiosk::schedule {

/// Where a room, or the whole event, stands in its programme.
enum class Phase {
    empty,         ///< it has no session at all
    before,        ///< its first session lies on a later event day
    running,       ///< a session runs, or one is still to come today
    between_days,  ///< nothing (more) today, but on a later event day
    after,         ///< everything is over
};

/// One room at one moment.
struct RoomBoard {
    RoomIndex room = 0;
    Phase phase = Phase::empty;
    bool begun_today = false;  ///< a session of today's event day has begun in it
    /// Sessions that run, plenum sessions wherever they are held: held ones before cancelled ones; the room's
    /// own before those of elsewhere; then the one that started last leads; ties: the shorter, then feed
    /// order. Zero-length and negative ones never stand here.
    std::vector<SessionIndex> now;
    /// The earliest to start after the moment, on whatever day; see Board::day_of for "with its weekday".
    std::optional<SessionIndex> next;
    /// Those after `next`, on the event day of `next`.
    std::vector<SessionIndex> later;
    /// Moved out of this room, or to another time: announced at this door too, from the event day of the plan
    /// until that is no longer told. One with another time only where it is neither now nor next, and, from
    /// an hour before the planned start on, instead of among the later ones.
    std::vector<SessionIndex> moved_away;

    bool operator==(const RoomBoard&) const = default;
};

/// What every chosen room shows at one moment.
struct Board {
    Instant at;
    EventDay today;
    Phase phase = Phase::empty;         ///< of the whole event, all rooms
    std::optional<Instant> next_start;  ///< of the whole event: the earliest start after `at`
    std::vector<RoomBoard> rooms;       ///< as chosen, in the order given
    /// The next instant at which anything above changes. Always set: at the latest when the event day turns.
    Instant changes_at;

    bool operator==(const Board&) const = default;
};

struct PickOptions {
    std::chrono::minutes event_day_starts{240};  ///< after local midnight
    std::size_t later = 8;                       ///< how many sessions after the next, at most
};

/// The board of `rooms` at `at`: the rules of now and next. `timetable` was made from `program`.
Board pick(const Program& program, const Timetable& timetable, Instant at, std::span<const RoomIndex> rooms,
           const PickOptions& options = {});

}  // namespace kiosk::schedule
