#include "app/screen/sleep.hpp"

#include <algorithm>

#include "app/sources/sources.hpp"
#include "schedule/opening.hpp"

namespace kiosk::app {

namespace {

// Until then the machine's zone is not worth a panel that goes off and on again.
bool has_asked_all(const State& state, const Setup& setup) {
    return state.polls.size() >= sources(setup).size();
}

}  // namespace

Sleep sleep_of(const State& state, const Setup& setup, const Zone& zone, Instant at) {
    if (!setup.config.hours || state.clock.kind == ClockVerdict::Kind::wrong) return {};
    if (!state.programme && !setup.config.time_zone && !has_asked_all(state, setup)) return {};
    const auto [open, changes_at] = schedule::opening(*setup.config.hours, zone, at);
    if (open || !is_woken(state, at)) return {!open, changes_at};
    return {false, std::min(changes_at, state.awake_until)};
}

bool wakes(const Emergency* emergency) {
    return emergency != nullptr && emergency->mode != Emergency::Mode::test;
}

}  // namespace kiosk::app
