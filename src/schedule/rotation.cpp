#include "schedule/rotation.hpp"

#include <algorithm>

namespace kiosk::schedule {
namespace {

std::chrono::seconds::rep turns(PreciseInstant at, std::chrono::seconds dwell) {
    const auto unix_time = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    const auto length = std::max<std::chrono::seconds::rep>(1, dwell.count());
    // Rounded down before 1970 too: a machine without a clock battery starts there.
    return unix_time >= 0 ? unix_time / length : -((-unix_time + length - 1) / length);
}

std::chrono::seconds::rep length_of(std::chrono::seconds dwell) {
    return std::max<std::chrono::seconds::rep>(1, dwell.count());
}

struct Place {
    std::size_t page = 0;
    std::chrono::seconds::rep left = 1;  // seconds until the next page
};

Place place(PreciseInstant at, std::span<const std::chrono::seconds> dwells) {
    std::chrono::seconds::rep round = 0;
    for (const auto dwell : dwells) round += length_of(dwell);
    if (round == 0) return {};
    const auto unix_time = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    auto into = ((unix_time % round) + round) % round;
    for (std::size_t page = 0;; ++page) {
        const auto length = length_of(dwells[page]);
        if (into < length) return {page, length - into};
        into -= length;
    }
}

}  // namespace

std::size_t page_at(PreciseInstant at, std::chrono::seconds dwell, std::size_t count) {
    if (count < 2) return 0;
    const auto pages = static_cast<std::chrono::seconds::rep>(count);
    return static_cast<std::size_t>(((turns(at, dwell) % pages) + pages) % pages);
}

Instant next_turn(PreciseInstant at, std::chrono::seconds dwell) {
    const auto length = std::max<std::chrono::seconds::rep>(1, dwell.count());
    return Instant{std::chrono::seconds{(turns(at, dwell) + 1) * length}};
}

std::size_t page_at(PreciseInstant at, std::span<const std::chrono::seconds> dwells) {
    return place(at, dwells).page;
}

Instant next_turn(PreciseInstant at, std::span<const std::chrono::seconds> dwells) {
    return std::chrono::floor<std::chrono::seconds>(at) + std::chrono::seconds{place(at, dwells).left};
}

}  // namespace kiosk::schedule
