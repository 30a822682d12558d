#pragma once

#include <optional>
#include <vector>

#include "feed/finding_log.hpp"
#include "model/program.hpp"
#include "time/zone.hpp"

namespace kiosk::feed {

/// The programmes of several feeds as one. Title, address and version are the first that any feed states;
/// the zone is `shown`, else the first feed's. Rooms whose names fold alike (see fold()) are one, with the
/// access of both, unless both state a location and the locations differ. Room ids stay unique and sessions
/// follow their rooms; ids of sessions may repeat. Sessions stand in the order of the feeds.
/// A session that an earlier feed holds too (the same id or title, room and start) is left out with a
/// finding; within one feed nothing is. One programme alone comes back as it is, but for the zone; none gives
/// an empty one. Pure; n log n.
Program merge(std::vector<Program> programs, const std::optional<Zone>& shown, FindingLog& log);

}  // namespace kiosk::feed
