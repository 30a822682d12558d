#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "net/poller.hpp"

namespace kiosk::net {

constexpr Instant noon{std::chrono::seconds{1668772800}};  // 2022-11-18 12:00 UTC

/// Options for a test: it is always noon, jitter is in the middle, and after a poll nothing happens by
/// itself.
PollOptions quiet_options(const std::string& url);

/// A body is good unless it is a page ("<…"), as a parser would have it.
Result<void> judge_as_a_parser_would(const Body& body);

/// A poller with somebody who writes down all that it says.
class WatchedPoller {
  public:
    explicit WatchedPoller(PollOptions options, Poller::Accept accept = judge_as_a_parser_would);

    /// The next report. With quiet options there is none before somebody asks, so after the first this polls
    /// now. Throws when none comes.
    PollReport poll();

    /// The next report that comes by itself. Throws when none comes.
    PollReport await();

    struct Handed {
        std::string bytes;
        std::string url;
        bool from_store;
        Instant fetched;
    };
    /// Every body handed to accept so far.
    std::vector<Handed> handed() const;

    void poll_now() { poller_->poll_now(); }

  private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Handed> handed_;
    std::vector<PollReport> reports_;
    std::size_t read_ = 0;
    std::unique_ptr<Poller> poller_;  // last: it ends before what it writes to
};

}  // namespace kiosk::net
