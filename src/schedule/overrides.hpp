#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/notices.hpp"
#include "model/program.hpp"

namespace kiosk::schedule {

/// The sessions that each override is about, by their places in the programme.
using OverrideTargets = std::vector<std::vector<std::size_t>>;

/// Which overrides hold at `at`, one flag for each. One without `until` holds to the end of the event day of
/// its session where that is later than its own: what is said today of tomorrow's session is meant for it.
std::vector<bool> overrides_in_force(const Program& program, const std::vector<Override>& overrides,
                                     const OverrideTargets& targets, Instant at,
                                     std::chrono::minutes day_starts);

/// The next moment after `at` at which overrides_in_force() may be another; Instant::max() where there is
/// none.
Instant overrides_change(const Program& program, const std::vector<Override>& overrides,
                         const OverrideTargets& targets, Instant at, std::chrono::minutes day_starts);

/// The start that the feed gave a session when an override was first seen, by the places of both.
using StartsWhenTold = std::map<std::pair<std::size_t, std::size_t>, Instant>;

/// Sessions as staff knew them, where the feed has followed staff: it puts a session later now by itself, but
/// no later than the delay that holds. Without this the delay would count twice.
Program before_feed_followed(Program program, const std::vector<Override>& overrides,
                             const OverrideTargets& targets, const std::vector<bool>& holds,
                             const StartsWhenTold& told);

/// The programme with what the overrides that hold say, in their order, texts in `locale`. Staff win over
/// what the feed says of a session. Of several delays of one session the last holds. A session is cancelled
/// before it is moved, and moved before it is delayed. One that is moved to a room the programme does not
/// have gets that room, as the last one. Pure.
Program overridden(Program program, const std::vector<Override>& overrides, const OverrideTargets& targets,
                   const std::vector<bool>& holds, const std::string& locale);

}  // namespace kiosk::schedule
