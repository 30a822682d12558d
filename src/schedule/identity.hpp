#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "schedule/timetable.hpp"

namespace kiosk::schedule {

/// What tells a session of a programme from all others of it: id, start, room. Lives no longer than the
/// session.
using Slot = std::tuple<std::string_view, Instant, std::string_view>;
Slot slot_of(const Session& session);

/// For each session of `now`, the one of `before` that it is, so that changes can be told: the same id (which
/// is the feed's guid, else its id, else made of title and start); where an id stands several times in either
/// programme, the same id, start and room; and of such slots the one that is left on both sides, since one
/// moved slot is still the same. No session of `before` stands for two. n log n.
std::vector<std::optional<SessionIndex>> same_sessions(const Program& before, const Program& now);

}  // namespace kiosk::schedule
