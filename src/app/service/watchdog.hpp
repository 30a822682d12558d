#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// When to tell a watchdog that the program lives, and whether it does: the main loop, which calls turn(),
/// and the network threads, which are asked at each beat and have to have answered by the next one. Costs no
/// wake-ups but its own, and none where there is no watchdog. Not asked are those whose silence a start anew
/// would not mend, and which cost no programme: what loads pictures and slides, for a disk that hangs, and
/// what talks to a broker, which waits for the system to find its address. Main thread only.
class Watchdog {
  public:
    using Steady = std::chrono::steady_clock::time_point;

    struct Threads {
        std::function<void()> ask;
        std::function<std::vector<std::string>()> unanswered;  ///< the names of those that are silent
    };

    /// `limit`: the watchdog bites after so long without a beat; none where there is no watchdog. A beat is
    /// due three times in this time, so that threads may be busy for more than half of it.
    Watchdog(std::optional<std::chrono::microseconds> limit, Steady now);

    /// How long the main loop may sleep; nothing: for ever.
    std::optional<std::chrono::milliseconds> left(Steady now) const;

    /// Whether to tell the watchdog now that the program lives; then the threads are asked anew. A silence is
    /// logged, and its end.
    bool turn(Steady now, const Threads& threads);

  private:
    std::optional<std::chrono::microseconds> period_;
    Steady next_;
    bool silence_ = false;
};

}  // namespace kiosk::app
