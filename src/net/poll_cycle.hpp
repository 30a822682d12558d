#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "net/body_hash.hpp"
#include "net/keeper.hpp"
#include "net/poller.hpp"
#include "net/source.hpp"

namespace kiosk::net {

/// What a poll does and what one poll leaves for the next, without the thread and the pause. One thread.
class PollCycle {
  public:
    PollCycle(PollOptions options, Poller::Accept accept);

    /// Hands the stored bytes to accept.
    void begin();

    /// Asks the source once. Nothing when `stop` was requested meanwhile.
    std::optional<PollReport> poll(const std::stop_token& stop);

    /// Wakes poll() where it waits for the network: see PollOptions::woken. Any thread.
    void wake() const { source_.wake(); }

  private:
    struct Good {
        BodyHash hash;
        Validators validators;
    };

    void judge(Answer answer, PollReport& report);
    void take(Answer answer, const BodyHash& hash, PollReport& report);
    void confirm(Answer answer, PollReport& report);
    void keep(Answer answer, Instant at);
    void finish(const ResponseHeaders& headers, PollReport& report);
    Result<void> accepted(const Body& body) const;

    PollOptions options_;
    Poller::Accept accept_;
    Source source_;
    Keeper keeper_;
    std::optional<Good> good_;
    std::optional<Instant> last_success_;
    int failures_ = 0;
};

}  // namespace kiosk::net
