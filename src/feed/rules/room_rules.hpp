#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feed/finding_log.hpp"
#include "model/feed_rules.hpp"
#include "model/program.hpp"

namespace kiosk::feed {

/// The positions of the rooms that a name means: its id or name folds alike (see fold()).
class RoomWords {
  public:
    explicit RoomWords(std::span<const Room> rooms);
    std::vector<std::size_t> find(std::string_view word) const;

  private:
    std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
};

/// What becomes of a feed's rooms.
struct RoomPlan {
    std::vector<Room> rooms;                          ///< as they are then
    std::vector<std::optional<std::size_t>> becomes;  ///< old position → new position; none: dropped
};

/// Renames, joins, places and drops. A room that gets the name of another one joins it, unless both state a
/// location and the locations differ. Words that name no room are findings, and so is a room that two rules
/// name: the first stands.
RoomPlan plan_rooms(const std::vector<Room>& rooms, const std::vector<RoomRule>& rules, FindingLog& log);

/// Gives `room` what `other`, the same room, says beside it: access, and a location where it has none.
void join(Room& room, const Room& other);

/// `; did you mean …?`, or nothing. Looks at the first of the candidates only: there may be 100,000 of them.
std::string suggestion(std::string_view word, std::span<const std::string> candidates);

}  // namespace kiosk::feed
