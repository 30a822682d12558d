#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "feed/finding_log.hpp"
#include "feed/rules/room_rules.hpp"

namespace kiosk::feed {

/// Which of a feed's sessions a filter means, by position; none for an empty filter. Rooms are named as the
/// feed has them or, where it has no such room, as `plan` renames them; `room_of` has the position of each
/// session's room in the feed. A word that no session has, and a filter that means none, are findings in the
/// name of `rule`.
std::vector<bool> meant(const Program& program, const SessionFilter& filter, const RoomPlan& plan,
                        const std::vector<std::optional<std::size_t>>& room_of, std::string_view rule,
                        FindingLog& log);

}  // namespace kiosk::feed
