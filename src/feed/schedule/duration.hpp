#pragma once

#include <chrono>
#include <optional>

#include "feed/json/value.hpp"

namespace kiosk::feed {

/// A session's length as feeds write it: "H:MM" or "HH:MM" (hours and minutes unbounded), "D:HH:MM" (pretalx,
/// from 24 h), "H:MM:SS" where the three parts cannot be days (first part 0, or over 23 in the middle),
/// minutes as a number or as digits, or ISO 8601 "PT1H30M". May be negative or zero. Nothing when it is none
/// of these, or longer than a year.
std::optional<std::chrono::seconds> read_duration(const Value& value);

}  // namespace kiosk::feed
