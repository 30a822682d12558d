#include "schedule/freshness.hpp"

namespace kiosk::schedule {

Freshness freshness(std::optional<Instant> as_of, Instant at, const AgeLimits& limits) {
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
            break;
    }
    return std::nullopt;
}

}  // namespace kiosk::schedule
