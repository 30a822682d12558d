#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>

#include "time/instant.hpp"

namespace kiosk {

/// What servers say the time is, held against a clock that is never set. A value.
class ServerTime {
  public:
    /// A server's time (the Date of its answer, and the Age where a cache held it; RFC 9110, 6.6.1), at
    /// `steady` on this machine's monotonic clock. The last eight count.
    void heard(Instant date, std::chrono::milliseconds steady);

    /// The servers' time minus `wall`, at `steady`; none unless the last `answers` agree within ten seconds.
    std::optional<std::chrono::seconds> ahead_of(PreciseInstant wall, std::chrono::milliseconds steady,
                                                 std::size_t answers) const;

  private:
    std::deque<std::chrono::milliseconds> zeros_;  // since 1970, at which the monotonic clock was zero
};

/// How far this machine's clock can be gone by.
struct ClockVerdict {
    enum class Kind {
        good,
        corrected,  ///< the servers' time is gone by: the machine's clock is off, and nothing sets it
        disputed,   ///< the servers say otherwise, but the machine's clock is set by others: it is gone by
        wrong,      ///< it lies before the program was made, and nobody has told the time
    };
    Kind kind = Kind::good;
    std::chrono::seconds ahead{0};  ///< the servers' time minus the machine's; 0 when good

    bool operator==(const ClockVerdict&) const = default;
};

/// What holds for `wall` at `steady`. `made`: no moment before it can be now. `synchronised`: something sets
/// the machine's clock (NTP). Half a minute is nothing. Before `made` one answer is enough, else three.
ClockVerdict judge(PreciseInstant wall, std::chrono::milliseconds steady, const ServerTime& heard,
                   Instant made, bool synchronised);

}  // namespace kiosk
