#include "schedule/board.hpp"

#include <algorithm>
#include <tuple>

namespace kiosk::schedule {
namespace {

class Picker {
  public:
    Picker(const Program& program, const Timetable& timetable, Instant at, const PickOptions& options)
        : program_(program), timetable_(timetable), at_(at), options_(options) {
        today_ = day_of(at);
        changes_at_ = event_day_begin(today_ + std::chrono::days{1}, program.zone, options.event_day_starts);
        if (const auto end = timetable.next_mark_end(at)) change_at(*end);
    }

    EventDay today() const { return today_; }
    Instant changes_at() const { return changes_at_; }

    RoomBoard room(RoomIndex index) {
        RoomBoard board;
        board.room = index;
        board.now = leading_first(timetable_.running(index, at_), program_.rooms[index].id);

        // One more than asked for: the first is the next itself.
        const auto upcoming = timetable_.upcoming(index, at_, options_.later + 1);
        if (!upcoming.empty()) {
            board.next = upcoming.front();
            const EventDay day = day_of(session(upcoming.front()).start);
            for (std::size_t i = 1; i < upcoming.size() && day_of(session(upcoming[i]).start) == day; ++i) {
                board.later.push_back(upcoming[i]);
            }
        }
        for (const SessionIndex i : timetable_.moved_away(index, at_)) {
            if (day_of(session(i).status.planned_start.value_or(session(i).start)) > today_) break;
            if (!is_moved(session(i)) && stands_on(board, i)) continue;
            board.moved_away.push_back(i);
            change_at(told_until(session(i)));
        }
        const auto last = timetable_.last_start(index, at_);
        board.begun_today = last && day_of(*last) == today_;
        board.phase = phase(!board.now.empty(), last.has_value(), timetable_.next_start(index, at_));
        return board;
    }

    /// The event as a whole: the phase of all rooms taken as one.
    void event(Board& board) {
        bool running = false, begun = false;
        std::optional<Instant> next;
        for (RoomIndex i = 0; i < timetable_.rooms(); ++i) {
            for (const SessionIndex s : timetable_.running(i, at_)) {
                running = true;
                change_at(session(s).end);
            }
            if (timetable_.last_start(i, at_)) begun = true;
            if (const auto start = timetable_.next_start(i, at_))
                next = std::min(next.value_or(*start), *start);
        }
        board.phase = phase(running, begun, next);
        board.next_start = next;
    }

  private:
    const Session& session(SessionIndex index) const { return program_.sessions[index]; }

    EventDay day_of(Instant instant) const {
        return event_day(instant, program_.zone, options_.event_day_starts);
    }

    // Whether one that has another time in the same room tells of that itself. When people may come for it,
    // a place far down among the later ones is not enough.
    bool stands_on(RoomBoard& board, SessionIndex index) {
        if (board.next == index || std::ranges::find(board.now, index) != board.now.end()) return true;
        const auto later = std::ranges::find(board.later, index);
        if (later == board.later.end()) return false;
        const Instant awaited = *session(index).status.planned_start - std::chrono::hours{1};
        change_at(awaited);
        if (at_ < awaited) return true;
        board.later.erase(later);
        return false;
    }

    void change_at(Instant instant) {
        if (instant > at_) changes_at_ = std::min(changes_at_, instant);
    }

    std::vector<SessionIndex> leading_first(std::vector<SessionIndex> now, const std::string& room) const {
        std::ranges::sort(now, {}, [&](SessionIndex i) {
            const Session& s = session(i);
            return std::tuple(is_cancelled(s), s.room != room, -s.start.time_since_epoch(), s.end - s.start,
                              i);
        });
        return now;
    }

    Phase phase(bool running, bool begun, std::optional<Instant> next) const {
        if (running || (next && day_of(*next) == today_)) return Phase::running;
        if (!next) return begun ? Phase::after : Phase::empty;
        return begun ? Phase::between_days : Phase::before;
    }

    const Program& program_;
    const Timetable& timetable_;
    Instant at_;
    PickOptions options_;
    EventDay today_;
    Instant changes_at_;
};

}  // namespace

Board pick(const Program& program, const Timetable& timetable, Instant at, std::span<const RoomIndex> rooms,
           const PickOptions& options) {
    Picker picker(program, timetable, at, options);
    Board board;
    board.at = at;
    board.today = picker.today();
    picker.event(board);
    for (const RoomIndex room : rooms) board.rooms.push_back(picker.room(room));
    board.changes_at = picker.changes_at();
    if (board.next_start) board.changes_at = std::min(board.changes_at, *board.next_start);
    return board;
}

}  // namespace kiosk::schedule
