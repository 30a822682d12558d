// The board against the rules written down a second time, as plainly and slowly as can be.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using namespace std::chrono;

class Plain {
  public:
    Plain(const Program& program, Instant at, const PickOptions& options)
        : program_(program), at_(at), options_(options), today_(day(at)) {}

    Board board(const std::vector<RoomIndex>& rooms) const {
        Board board;
        board.at = at_;
        board.today = today_;
        std::vector<SessionIndex> all;
        for (SessionIndex i = 0; i < program_.sessions.size(); ++i) {
            const Session& s = program_.sessions[i];
            const bool somewhere =
                s.plenum ? !program_.rooms.empty() : find_room_by_id(program_, s.room) != nullptr;
            if (somewhere) all.push_back(i);
        }
        board.phase = phase(all);
        for (const SessionIndex i : all) {
            const Instant start = program_.sessions[i].start;
            if (start > at_) board.next_start = std::min(board.next_start.value_or(start), start);
        }
        for (const RoomIndex i : rooms) board.rooms.push_back(room(i));
        return board;
    }

  private:
    EventDay day(Instant instant) const {
        return event_day(instant, program_.zone, options_.event_day_starts);
    }

    Phase phase(const std::vector<SessionIndex>& sessions) const {
        bool past = false, today = false, to_come = false;
        for (const SessionIndex i : sessions) {
            const Session& s = program_.sessions[i];
            if (s.start <= at_) past = true;
            if (s.start > at_) to_come = true;
            if ((s.start <= at_ && at_ < s.end) || (s.start > at_ && day(s.start) == today_)) today = true;
        }
        if (sessions.empty()) return Phase::empty;
        if (today) return Phase::running;
        if (!to_come) return Phase::after;
        return past ? Phase::between_days : Phase::before;
    }

    RoomBoard room(RoomIndex index) const {
        const std::string& id = program_.rooms[index].id;
        RoomBoard board;
        board.room = index;
        std::vector<SessionIndex> here, upcoming, away;
        for (SessionIndex i = 0; i < program_.sessions.size(); ++i) {
            const Session& s = program_.sessions[i];
            if (s.room == id || s.plenum) here.push_back(i);
            if (is_away(s, id) && day(plan(i)) <= today_ && s.status.until.value_or(s.end) > at_)
                away.push_back(i);
        }
        board.phase = phase(here);
        for (const SessionIndex i : here) {
            const Session& s = program_.sessions[i];
            if (s.start <= at_ && at_ < s.end) board.now.push_back(i);
            if (s.start <= at_ && day(s.start) == today_) board.begun_today = true;
            if (s.start > at_) upcoming.push_back(i);
        }
        std::ranges::sort(board.now, {}, [&](SessionIndex i) {
            const Session& s = program_.sessions[i];
            return std::tuple(s.status.kind == Status::Kind::cancelled, s.room != id,
                              -s.start.time_since_epoch(), s.end - s.start, i);
        });
        std::ranges::sort(upcoming, {}, [&](SessionIndex i) {
            return std::tuple(program_.sessions[i].start, program_.sessions[i].plenum, i);
        });
        for (const SessionIndex i : upcoming) {
            if (!board.next) {
                board.next = i;
            } else if (board.later.size() < options_.later && start_day(i) == start_day(*board.next)) {
                board.later.push_back(i);
            }
        }
        std::ranges::sort(away, {}, [&](SessionIndex i) { return std::pair(plan(i), i); });
        for (const SessionIndex i : away) {
            const bool here_too = program_.sessions[i].room == id;
            if (here_too && (board.next == i || std::ranges::count(board.now, i) != 0)) continue;
            if (here_too && at_ < plan(i) - hours{1} && std::ranges::count(board.later, i) != 0) continue;
            std::erase(board.later, i);
            board.moved_away.push_back(i);
        }
        return board;
    }

    EventDay start_day(SessionIndex i) const { return day(program_.sessions[i].start); }
    Instant plan(SessionIndex i) const {
        return program_.sessions[i].status.planned_start.value_or(program_.sessions[i].start);
    }

    static bool is_away(const Session& s, const std::string& room) {
        if (s.plenum || (s.status.kind != Status::Kind::moved && s.status.kind != Status::Kind::delayed))
            return false;
        if (!s.status.moved_from.empty() && s.status.moved_from != s.room) return s.status.moved_from == room;
        return s.room == room && s.status.planned_start && *s.status.planned_start != s.start;
    }

    const Program& program_;
    Instant at_;
    PickOptions options_;
    EventDay today_;
};

constexpr std::string_view begin = "2022-10-29T00:00";

// Three days, with the night on which an hour comes twice. All on half hours, many together, and some in
// rooms that do not exist.
ProgramBuilder random_program(std::mt19937& random) {
    ProgramBuilder p({"A", "B", "C"});
    std::uniform_int_distribution<int> half_hours(0, 3 * 24 * 2), length(-1, 10), room(0, 3), kind(0, 11),
        coin(0, 1);
    const auto any_room = [&] { return std::string(1, static_cast<char>('A' + room(random))); };
    const auto any_time = [&] { return at(begin, p.program.zone) + minutes{30 * half_hours(random)}; };
    for (int i = 0; i < 60; ++i) {
        Session s;
        s.id = s.title = std::to_string(i);
        s.room = any_room();
        s.start = any_time();
        s.end = s.start + minutes{30 * length(random)};
        const int which = kind(random);
        if (which == 0) s.status.kind = Status::Kind::cancelled;
        if (which == 1) s.plenum = true;
        if (s.plenum && coin(random) == 0) s.room.clear();
        if (which == 2 || which == 3) s.status = {Status::Kind::moved, "", any_room(), {}, {}};
        if (which == 4 || which == 5) s.status = {Status::Kind::delayed, "", "", any_time(), {}};
        if (which == 6) s.status = {Status::Kind::moved, "", any_room(), any_time(), {}};
        if (which >= 3 && which <= 7 && coin(random) == 0) s.status.until = any_time();
        p.program.sessions.push_back(s);
    }
    return p;
}

const PickOptions usual, in_the_night{minutes{150}, 3};

TEST(BoardAgainstModel, AgreesAtEveryMomentOfRandomProgrammes) {
    std::mt19937 random(20221118);
    for (int round = 0; round < 6; ++round) {
        const ProgramBuilder p = random_program(random);
        const Timetable timetable(p.program);
        const PickOptions& options = round % 2 == 0 ? usual : in_the_night;
        const std::vector<RoomIndex> rooms =
            round % 3 == 0 ? std::vector<RoomIndex>{2, 0} : std::vector<RoomIndex>{0, 1, 2};
        for (int m = -300; m < 3 * 24 * 60 + 600; m += 30) {
            for (const seconds off : {-seconds{1}, seconds{0}}) {
                const Instant t = at(begin, p.program.zone) + minutes{m} + off;
                Board board = pick(p.program, timetable, t, rooms, options);
                const Board expected = Plain(p.program, t, options).board(rooms);
                board.changes_at = expected.changes_at;
                ASSERT_EQ(board, expected) << round << ' ' << format_iso(t, p.program.zone);
            }
        }
    }
}

TEST(BoardAgainstModel, NothingChangesBeforeChangesAt) {
    std::mt19937 random(49);
    for (const PickOptions& options : {usual, in_the_night}) {
        for (int round = 0; round < 4; ++round) {
            const ProgramBuilder p = random_program(random);
            const Timetable timetable(p.program);
            const std::vector<RoomIndex> door{1};
            Instant t = at("2022-10-28T22:00", p.program.zone);
            const Instant end = t + days{5};
            while (t < end) {
                const Board board = pick(p.program, timetable, t, door, options);
                ASSERT_GT(board.changes_at, t);
                Board just_before = pick(p.program, timetable, board.changes_at - seconds{1}, door, options);
                just_before.at = board.at;
                ASSERT_EQ(just_before, board) << round << ' ' << format_iso(t, p.program.zone);
                t = board.changes_at;
            }
        }
    }
}

// It may change nothing that is seen, but there is a reason to look.
TEST(BoardAgainstModel, ChangesOnlyWhenSomethingBeginsOrEnds) {
    std::mt19937 random(7);
    const ProgramBuilder p = random_program(random);
    for (int m = 0; m < 3 * 24 * 60; m += 7) {
        const Instant t = at(begin, p.program.zone) + minutes{m};
        const Instant changes = p.board_at(t).changes_at;
        const bool day_turns = changes == event_day_begin(event_day(changes, p.program.zone, hours{4}),
                                                          p.program.zone, hours{4});
        const bool reason = day_turns || std::ranges::any_of(p.program.sessions, [&](const Session& s) {
                                const auto planned = s.status.planned_start;
                                return changes == s.start || changes == s.end || changes == s.status.until ||
                                       (planned && changes == *planned - hours{1});
                            });
        ASSERT_TRUE(reason) << format_iso(changes, p.program.zone);
    }
}

}  // namespace
}  // namespace kiosk::schedule
