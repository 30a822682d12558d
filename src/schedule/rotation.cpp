#include "schedule/rotation.hpp"

#include <algorithm>

namespace kiosk::schedule {
namespace {

using std::chrono::seconds;

seconds length_of(seconds dwell) {
    return std::max(seconds{1}, dwell);
}

struct Place {
    std::size_t page = 0;
    seconds left{1};  // until the next page
};

Place place(PreciseInstant at, std::span<const seconds> dwells) {
    if (dwells.empty()) return {};
    seconds round{0};
    for (const seconds dwell : dwells) round += length_of(dwell);
    seconds into = std::chrono::floor<seconds>(at).time_since_epoch() % round;
    // A machine without a clock battery may start before 1970.
    if (into < seconds{0}) into += round;
    for (std::size_t page = 0;; ++page) {
        const seconds length = length_of(dwells[page]);
        if (into < length) return {page, length - into};
        into -= length;
    }
}

}  // namespace

std::size_t page_at(PreciseInstant at, std::span<const seconds> dwells) {
    return place(at, dwells).page;
}

Instant next_turn(PreciseInstant at, std::span<const seconds> dwells) {
    return std::chrono::floor<seconds>(at) + place(at, dwells).left;
}

}  // namespace kiosk::schedule
