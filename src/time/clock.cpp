#include "time/clock.hpp"

#include <cmath>
#include <utility>

namespace kiosk {

using namespace std::chrono;

PreciseInstant SystemClock::now() const {
    return floor<milliseconds>(system_clock::now());
}

SimulatedClock::SimulatedClock(Instant start, double speed, Steady steady)
    : start_(start), speed_(speed), steady_(std::move(steady)), origin_(steady_()) {}

PreciseInstant SimulatedClock::now() const {
    const auto elapsed = static_cast<double>((steady_() - origin_).count()) * speed_;
    // A hair more: 10 ms at 0.7 are 6.999… as a double, and whoever slept for 7 ms must find them gone.
    return start_ + milliseconds{static_cast<milliseconds::rep>(elapsed + 0.001)};
}

milliseconds SimulatedClock::real_time(milliseconds span) const {
    return milliseconds{
        static_cast<milliseconds::rep>(std::ceil(static_cast<double>(span.count()) / speed_))};
}

milliseconds steady_now() {
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

}  // namespace kiosk
