#pragma once

#include <string>
#include <string_view>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// What is said of a room in which nothing runs: until when it is free, or that nothing more comes today.
/// "Today" is the calendar's: after midnight, before the event day turns, a session of the same date is not
/// "tomorrow".
std::string idle_words(const Context& c, const schedule::RoomBoard& room);

/// Words that stand for a whole screen, when there is nothing to list.
Block statement(const Context& c, std::string_view words, Size space);

}  // namespace kiosk::view
