#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "model/program.hpp"

namespace kiosk::schedule {

/// The position of a session in Program::sessions.
using SessionIndex = std::size_t;
/// The position of a room in Program::rooms.
using RoomIndex = std::size_t;

/// A programme's sessions by room and time, made once a programme, so that a question about a moment costs
/// the logarithm of the number of sessions, not the number. A plenum session stands in every room, wherever
/// it is held; at equal starts it comes after the room's own.
class Timetable {
  public:
    explicit Timetable(const Program& program);

    std::size_t rooms() const { return rooms_.size(); }

    /// Sessions of a room that run at `at` (start <= at < end), in order of start.
    std::vector<SessionIndex> running(RoomIndex room, Instant at) const;

    /// Sessions of a room that start after `at`, in order of start (ties: feed order, plenum last). At most
    /// `most`.
    std::vector<SessionIndex> upcoming(RoomIndex room, Instant at, std::size_t most) const;

    /// Sessions that were to be held in this room, have been moved elsewhere or to another time, of which
    /// that is still told at `at` (see told_until()). In the order of the plan. No plenum session: it stands
    /// here anyway.
    std::vector<SessionIndex> moved_away(RoomIndex room, Instant at) const;

    /// The earliest instant after `at` at which what has become of a session is no longer told.
    std::optional<Instant> next_mark_end(Instant at) const;

    /// The latest start of a session in the room at or before `at`.
    std::optional<Instant> last_start(RoomIndex room, Instant at) const;

    /// The earliest start in the room after `at`.
    std::optional<Instant> next_start(RoomIndex room, Instant at) const;

  private:
    struct Entry {
        Instant start;
        Instant end;
        Instant latest_end;  ///< of this and all entries before it: where a walk backwards may stop
        SessionIndex session;
    };
    struct RoomEntries {
        std::vector<Entry> held;
        std::vector<Entry> moved_away;
    };

    static void order(std::vector<Entry>& entries);
    static std::vector<SessionIndex> running_in(std::span<const Entry> entries, Instant at);
    static std::vector<SessionIndex> upcoming_in(std::span<const Entry> entries, Instant at,
                                                 std::size_t most);
    static std::optional<Instant> last_start_in(std::span<const Entry> entries, Instant at);
    static std::optional<Instant> next_start_in(std::span<const Entry> entries, Instant at);
    static std::size_t begun(std::span<const Entry> entries, Instant at);
    std::vector<SessionIndex> by_start(const std::vector<SessionIndex>& held,
                                       const std::vector<SessionIndex>& plenum) const;

    std::vector<RoomEntries> rooms_;
    std::vector<Entry> plenum_;       // of all rooms, and in none of theirs: many rooms cost nothing
    std::vector<Instant> starts_;     // of all sessions
    std::vector<Instant> mark_ends_;  // ascending
};

}  // namespace kiosk::schedule
