#include "fleet/pause.hpp"

#include <algorithm>

namespace kiosk::fleet {

std::chrono::milliseconds reconnect_pause(int failures, double random) {
    using std::chrono::milliseconds;
    constexpr milliseconds first{1'000}, longest{60'000};
    milliseconds span = first;
    for (int n = 1; n < failures && span < longest; ++n) span *= 2;
    span = std::min(span, longest);
    return milliseconds{
        static_cast<milliseconds::rep>(static_cast<double>(span.count()) * (0.5 + 0.5 * random))};
}

}  // namespace kiosk::fleet
