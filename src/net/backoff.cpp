#include "net/backoff.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

milliseconds scaled(milliseconds span, double factor) {
    return milliseconds{std::llround(static_cast<double>(span.count()) * factor)};
}

// At the cap there is no room above, so that the screens spread below it.
milliseconds asked(std::optional<seconds> wish, milliseconds longest, double random) {
    if (!wish) return milliseconds{0};
    if (*wish >= longest) return scaled(longest, 1.0 - 0.1 * random);
    return std::min(longest, scaled(*wish, 1.0 + 0.1 * random));
}

milliseconds backed_off(const PauseFacts& facts) {
    constexpr milliseconds soonest{5000};
    milliseconds span = std::clamp(facts.interval, milliseconds{1}, soonest);
    for (int n = 1; n < facts.failures && span < facts.longest; ++n) span *= 2;
    return scaled(std::min(span, facts.longest), 0.5 + 0.5 * facts.random);
}

}  // namespace

milliseconds next_pause(const PauseFacts& facts) {
    if (facts.failures > 0) {
        return std::max(backed_off(facts), asked(facts.retry_after, facts.longest, facts.random));
    }
    return std::max(scaled(facts.interval, 0.9 + 0.2 * facts.random),
                    asked(facts.fresh_for, facts.longest, facts.random));
}

}  // namespace kiosk::net
