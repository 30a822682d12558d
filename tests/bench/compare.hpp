#pragma once

#include <benchmark/benchmark.h>
#include <time.h>

#include <algorithm>
#include <vector>

namespace kiosk::bench {

/// Seconds of processor time that this thread has had, or with CLOCK_PROCESS_CPUTIME_ID all of them: other
/// programs on the machine count less than in wall time.
inline double processor_seconds(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
    timespec spent{};
    clock_gettime(clock, &spent);
    return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) * 1e-9;
}

template <class Work>
double seconds_of(Work work) {
    const double began = processor_seconds();
    work();
    return processor_seconds() - began;
}

/// Of a share of all values, sorted: 0.5 is the median.
inline double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values[place];
}

/// Does `ours` and `other` in turn, and counts the median time of each (`ms`, `other_ms`) and the median
/// `ratio`: what the machine does beside falls on both alike. To be registered with UseManualTime().
template <class Ours, class Other>
void compare(benchmark::State& state, Ours ours, Other other) {
    std::vector<double> times, others, ratios;
    for ([[maybe_unused]] auto one : state) {
        others.push_back(seconds_of(other));
        times.push_back(seconds_of(ours));
        ratios.push_back(times.back() / others.back());
        state.SetIterationTime(times.back());
    }
    state.counters["ms"] = quantile(times, 0.5) * 1e3;
    state.counters["other_ms"] = quantile(others, 0.5) * 1e3;
    state.counters["ratio"] = quantile(ratios, 0.5);
}

}  // namespace kiosk::bench
