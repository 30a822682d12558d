#include "app/sleep.hpp"

#include <algorithm>

#include "schedule/opening.hpp"

namespace kiosk::app {

Sleep sleep_of(const State& state, const Setup& setup, const Zone& zone, Instant at) {
    if (!setup.config.hours || state.clock.kind == ClockVerdict::Kind::wrong) return {};
    const auto [open, changes_at] = schedule::opening(*setup.config.hours, zone, at);
    if (open || !is_woken(state, at)) return {!open, changes_at};
    return {false, std::min(changes_at, state.awake_until)};
}

bool wakes(const Emergency* emergency) {
    return emergency != nullptr && emergency->mode != Emergency::Mode::test;
}

}  // namespace kiosk::app
