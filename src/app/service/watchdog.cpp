#include "app/service/watchdog.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace kiosk::app {

using namespace std::chrono;

Watchdog::Watchdog(std::optional<microseconds> limit, Steady now) : next_(now) {
    if (limit) period_ = *limit / 3;
}

std::optional<milliseconds> Watchdog::left(Steady now) const {
    if (!period_) return std::nullopt;
    return std::max(milliseconds{0}, ceil<milliseconds>(next_ - now));
}

bool Watchdog::turn(Steady now, const Threads& threads) {
    if (!period_ || now < next_) return false;
    next_ = now + *period_;
    const std::vector<std::string> silent = threads.unanswered();
    if (silent.empty()) {
        if (std::exchange(silence_, false)) spdlog::info("watchdog: all network threads answer again");
        threads.ask();
        return true;
    }
    if (!std::exchange(silence_, true)) {
        for (const std::string& name : silent) {
            spdlog::error(
                "watchdog: the network thread of {} does not answer; unless it does soon, the service "
                "manager starts the program anew",
                name);
        }
    }
    return false;
}

}  // namespace kiosk::app
