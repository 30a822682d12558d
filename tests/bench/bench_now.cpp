// Now and next of 200 rooms, at the beginning and at the end of a programme of 100,000 sessions.

#include <numeric>

#include "compare.hpp"
#include "feeds.hpp"
#include "schedule/board.hpp"

namespace kiosk::bench {
namespace {

const Program& largest() {
    static const Program program = crowd(200, 100'000);
    return program;
}

std::vector<schedule::RoomIndex> all_rooms(const Program& program) {
    std::vector<schedule::RoomIndex> rooms(program.rooms.size());
    std::iota(rooms.begin(), rooms.end(), schedule::RoomIndex{0});
    return rooms;
}

// Against the same question before anything was over.
void now(benchmark::State& state) {
    const Program& program = largest();
    const schedule::Timetable timetable(program);
    const auto rooms = all_rooms(program);
    const auto share = static_cast<std::size_t>(state.range(0));
    const Instant first = program.sessions.front().start + std::chrono::minutes{12};
    const Instant at =
        program.sessions[(program.sessions.size() - 1) * share / 100].start + std::chrono::minutes{12};
    const auto pick = [&](Instant moment) {
        benchmark::DoNotOptimize(schedule::pick(program, timetable, moment, rooms));
    };
    compare(
        state, [&] { pick(at); }, [&] { pick(first); });
    state.counters["over"] = static_cast<double>(
        std::ranges::count_if(program.sessions, [&](const Session& s) { return s.end <= at; }));
}

void timetable(benchmark::State& state) {
    const Program& program = largest();
    for ([[maybe_unused]] auto one : state) {
        state.SetIterationTime(seconds_of([&] { benchmark::DoNotOptimize(schedule::Timetable(program)); }));
    }
}

BENCHMARK(now)->Arg(0)->Arg(50)->Arg(90)->Arg(100)->MinTime(0.1)->UseManualTime()->Unit(
    benchmark::kMillisecond);
BENCHMARK(timetable)->MinTime(0.1)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kiosk::bench

BENCHMARK_MAIN();
