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

/// What is said above a list of sessions that begins with one at `first`: nothing where that is today's; else
/// when the event begins or goes on, or that there is nothing more of the kind today and which day the list
/// is. `access`: a list of what is signed, captioned or streamed.
std::string day_list_words(const Context& c, Instant first, bool access);

/// How old the programme is: in a few words, or, where only what was planned may be said, in whole ones.
std::string age_words(const Context& c, Instant as_of);

/// What is said in place of a list that has nothing on any day to come.
std::string nothing_to_list(const Context& c, bool access);

/// Words that stand for a whole screen, when there is nothing to list.
Block statement(const Context& c, std::string_view words, Size space);

}  // namespace kiosk::view
