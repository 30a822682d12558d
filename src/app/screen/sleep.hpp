#pragma once

#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"
#include "model/notices.hpp"
#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk::app {

/// Whether a screen sleeps outside its opening hours, and until when that holds.
struct Sleep {
    bool asleep = false;
    Instant changes_at = Instant::max();  ///< where nothing else wakes it
};

/// Pure. A screen without hours never sleeps, nor does one that cannot know what time it is, or at its start
/// what the event's zone is: no longer than until all sources have been asked. A key has it awake for a
/// minute.
Sleep sleep_of(const State& state, const Setup& setup, const Zone& zone, Instant at);

/// Whether an emergency (null: none) wakes a sleeping screen: a real one, and its end for those whom it
/// brought there; a test at night would frighten whoever is in the house and reach nobody else.
bool wakes(const Emergency* emergency);

}  // namespace kiosk::app
