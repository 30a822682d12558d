#pragma once

#include <optional>
#include <string>
#include <vector>

#include "feed/finding_log.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {

/// The zone of a feed that may name one and whose times may have offsets: the configured one; else the named
/// one where most offsets agree with it (times in UTC agree with every zone); else the offset that most times
/// have; else UTC. What is doubtful becomes a finding.
Zone choose_zone(const std::optional<Zone>& configured, const std::string& named,
                 const std::vector<Timestamp>& times, FindingLog& log);

}  // namespace kiosk::feed
