#pragma once

#include <optional>
#include <string_view>

#include "time/zone.hpp"

namespace kiosk::feed {

/// The zone that a TZID means by its name alone: one of the IANA database, also behind a vendor's prefix
/// ("/mozilla.org/20070129_1/Europe/Berlin"); Windows' own name or the one it shows ("W. Europe Standard
/// Time", "(UTC-05:00) Eastern Time (US & Canada)"); or a fixed offset ("UTC+11").
std::optional<Zone> zone_by_name(std::string_view name);

}  // namespace kiosk::feed
