#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "model/opening_hours.hpp"

namespace kiosk::config {

/// "08:00-12:00, 13:00-18:00", or "closed" for none; an end that is not after its beginning is on the next
/// day, but a span never begins and ends at the same time. None where a text is anything else.
std::optional<OpeningHours::Spans> hours_in_words(std::string_view text);

/// The weekdays of "mon", "mon-fri" or "mon-wed, fri", each once; a range may lead over Sunday. Empty where a
/// text is anything else.
std::vector<std::chrono::weekday> weekdays_in_words(std::string_view text);

/// "7:00" or "19:00", below 24:00; none where a text is anything else.
std::optional<std::chrono::minutes> time_in_words(std::string_view text);

/// What these three accept, for the schema: the same in regular expressions.
inline constexpr const char* hours_pattern =
    "^(closed|(0?[0-9]|1[0-9]|2[0-3]):[0-5][0-9] ?- ?((0?[0-9]|1[0-9]|2[0-3]):[0-5][0-9]|24:00)"
    "(, ?(0?[0-9]|1[0-9]|2[0-3]):[0-5][0-9] ?- ?((0?[0-9]|1[0-9]|2[0-3]):[0-5][0-9]|24:00))*)$";
inline constexpr const char* weekdays_pattern =
    "^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?"
    "(, ?(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)*$";
inline constexpr const char* time_pattern = "^(0?[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$";

}  // namespace kiosk::config
