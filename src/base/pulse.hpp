#pragma once

#include <atomic>
#include <cstdint>

namespace kiosk {

/// Whether a thread still gets around to its work: it is asked, and answers between two waits. Costs nothing
/// while nobody asks.
class Pulse {
  public:
    /// Asks the thread. Whoever asks wakes it, too. Any thread.
    void ask() { ++asked_; }

    /// Answers all that was asked. The thread that is asked.
    void answer() { answered_ = asked_.load(); }

    /// Whether nothing asked is unanswered; true before the first question. Any thread.
    bool answered() const { return answered_ >= asked_; }

  private:
    std::atomic<std::uint64_t> asked_ = 0, answered_ = 0;
};

}  // namespace kiosk
