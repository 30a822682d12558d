#pragma once

#include <chrono>
#include <optional>

#include "time/instant.hpp"

namespace kiosk::schedule {

/// How far a programme can be trusted to be what holds now.
enum class Freshness {
    fresh,   ///< nothing is said of its age
    ageing,  ///< it is said as of when it is
    stale,   ///< nothing is claimed to run now: it may have been moved or cancelled long ago
};

struct AgeLimits {
    std::chrono::minutes ageing{15};  ///< from this age on
    std::chrono::minutes stale{240};  ///< from this age on; more than `ageing`

    bool operator==(const AgeLimits&) const = default;
};

/// The freshness at `at` of what was last confirmed at `as_of`; what has no age (none) is fresh. Of what was
/// confirmed later than now nobody knows the age: it is stale, but for a minute's difference of clocks.
Freshness freshness(std::optional<Instant> as_of, Instant at, const AgeLimits& limits);

/// When that changes next; none where it stays for ever.
std::optional<Instant> freshness_changes(std::optional<Instant> as_of, Instant at, const AgeLimits& limits);

}  // namespace kiosk::schedule
