// The board against the rules written down a second time, as plainly and slowly as can be.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

using namespace std::chrono;

struct PlainAnswer {
    std::vector<std::string> now;  // in no order
    std::string next;
};

PlainAnswer plain(const Program& program, const std::string& room, Instant t) {
    PlainAnswer answer;
    const Session* next = nullptr;
    for (const Session& s : program.sessions) {
        if (s.room != room && !s.plenum) continue;
        if (s.start <= t && t < s.end) answer.now.push_back(s.id);
        const auto rank = [](const Session& x) { return std::pair(x.start, x.plenum); };
        if (s.start > t && (next == nullptr || rank(s) < rank(*next))) next = &s;
    }
    std::ranges::sort(answer.now);
    if (next != nullptr) answer.next = next->id;
    return answer;
}

ProgramBuilder random_program(std::mt19937& random) {
    ProgramBuilder p({"A", "B", "C"});
    const Instant begin = at("2022-10-29T00:00", p.program.zone);
    std::uniform_int_distribution<int> minute(0, 3 * 24 * 60), length(-10, 300), room(0, 2), kind(0, 9);
    for (int i = 0; i < 60; ++i) {
        Session s;
        s.id = s.title = std::to_string(i);
        s.room = p.program.rooms[static_cast<std::size_t>(room(random))].id;
        s.start = begin + minutes{minute(random)};
        s.end = s.start + minutes{length(random)};
        if (kind(random) == 0) s.status.kind = Status::Kind::cancelled;
        if (kind(random) == 1) s.plenum = true;
        if (s.plenum && kind(random) < 3) s.room.clear();
        p.program.sessions.push_back(s);
    }
    return p;
}

TEST(BoardAgainstModel, AgreesAtEveryMinuteOfRandomProgrammes) {
    std::mt19937 random(20221118);
    for (int round = 0; round < 5; ++round) {
        const ProgramBuilder p = random_program(random);
        const Instant begin = at("2022-10-28T22:00", p.program.zone);
        for (int m = 0; m < 3 * 24 * 60 + 600; m += 7) {
            const Instant t = begin + minutes{m};
            const Board board = p.board_at(t);
            for (const RoomBoard& room : board.rooms) {
                const PlainAnswer expected = plain(p.program, p.program.rooms[room.room].id, t);
                auto now = p.titles(room.now);
                std::ranges::sort(now);
                ASSERT_EQ(now, expected.now) << m;
                ASSERT_EQ(room.next ? p.program.sessions[*room.next].id : "", expected.next) << m;
            }
        }
    }
}

TEST(BoardAgainstModel, NothingChangesBeforeChangesAt) {
    std::mt19937 random(49);
    const ProgramBuilder p = random_program(random);
    Instant t = at("2022-10-28T22:00", p.program.zone);
    const Instant end = t + days{5};
    while (t < end) {
        const Board board = p.board_at(t);
        ASSERT_GT(board.changes_at, t);
        Board just_before = p.board_at(board.changes_at - seconds{1});
        just_before.at = board.at;
        ASSERT_EQ(just_before, board) << format_iso(t, p.program.zone);
        t = board.changes_at;
    }
}

}  // namespace
}  // namespace kiosk::schedule
