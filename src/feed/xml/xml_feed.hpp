#pragma once

#include <optional>
#include <string_view>

#include "feed/feed.hpp"
#include "feed/finding_log.hpp"

namespace kiosk::feed {

/// Reads bytes whose first element is that of schedule.xml or of xCal; nothing when they are something else.
/// What is built is bounded before; a DOCTYPE and the entities that it defines are passed over.
std::optional<Result<Parsed>> parse_xml(std::string_view bytes, const FeedOptions& options);

}  // namespace kiosk::feed
