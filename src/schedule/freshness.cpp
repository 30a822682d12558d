#include "schedule/freshness.hpp"

namespace kiosk::schedule {

namespace {

constexpr std::chrono::minutes no_difference{1};

}  // namespace

Freshness freshness(std::optional<Instant> as_of, Instant at, const AgeLimits& limits) {
    if (as_of && at < *as_of - no_difference) return Freshness::stale;
    if (!as_of || at < *as_of + limits.ageing) return Freshness::fresh;
    return at < *as_of + limits.stale ? Freshness::ageing : Freshness::stale;
}

std::optional<Instant> freshness_changes(std::optional<Instant> as_of, Instant at, const AgeLimits& limits) {
    switch (freshness(as_of, at, limits)) {
        case Freshness::fresh:
            return as_of ? std::optional(*as_of + limits.ageing) : std::nullopt;
        case Freshness::ageing:
            return *as_of + limits.stale;
        case Freshness::stale:
            if (at < *as_of) return *as_of - no_difference;
            break;
    }
    return std::nullopt;
}

}  // namespace kiosk::schedule
