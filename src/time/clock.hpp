#pragma once

#include <atomic>
#include <chrono>
#include <functional>

#include "time/instant.hpp"

namespace kiosk {

/// Where the present comes from. Only app/ holds one; everything below takes the time as an argument.
class Clock {
  public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    virtual PreciseInstant now() const = 0;

    /// How long the machine has to sleep for `span` to pass on this clock, rounded up.
    virtual std::chrono::milliseconds real_time(std::chrono::milliseconds span) const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
  public:
    PreciseInstant now() const override;
    std::chrono::milliseconds real_time(std::chrono::milliseconds span) const override { return span; }
};

/// A clock that is off by a known time. now() on any thread.
class CorrectedClock final : public Clock {
  public:
    /// `of` outlives it.
    explicit CorrectedClock(const Clock& of) : of_(of) {}

    PreciseInstant now() const override { return of_.now() + ahead_.load(); }
    std::chrono::milliseconds real_time(std::chrono::milliseconds span) const override {
        return of_.real_time(span);
    }

    /// What is right minus what the clock says.
    void correct(std::chrono::seconds ahead) { ahead_ = ahead; }

  private:
    const Clock& of_;
    std::atomic<std::chrono::seconds> ahead_{std::chrono::seconds{0}};
};

/// A clock that starts at a given moment and runs `speed` times as fast as a steady source.
/// For trials (`--at`, `--speed`) and tests, which pass their own source.
class SimulatedClock final : public Clock {
  public:
    using Steady = std::function<std::chrono::milliseconds()>;

    /// `speed` is greater than 0; `steady` tells the time since any fixed moment and never runs backwards.
    SimulatedClock(Instant start, double speed, Steady steady);

    PreciseInstant now() const override;
    std::chrono::milliseconds real_time(std::chrono::milliseconds span) const override;

  private:
    Instant start_;
    double speed_;
    Steady steady_;
    std::chrono::milliseconds origin_;
};

/// The machine's monotonic clock, for SimulatedClock outside tests.
std::chrono::milliseconds steady_now();

}  // namespace kiosk
