#pragma once

#include <memory>
#include <vector>

#include "app/assembler.hpp"
#include "app/mailbox.hpp"
#include "app/setup.hpp"
#include "app/state.hpp"
#include "net/poller.hpp"
#include "time/clock.hpp"

namespace kiosk::app {

/// Polls all sources, each on a network thread of its own, and posts what comes of it. The threads parse,
/// too, so that the screen never waits for a large feed.
class FeedPollers {
  public:
    /// `setup`, `mail` and `clock` outlive it.
    FeedPollers(const Setup& setup, const Clock& clock, Mailbox<Event>& mail);
    ~FeedPollers();  ///< at once, in the middle of a transfer or of an adapter too
    FeedPollers(const FeedPollers&) = delete;
    FeedPollers& operator=(const FeedPollers&) = delete;

  private:
    std::shared_ptr<Assembler> assembler_;
    std::vector<std::unique_ptr<net::Poller>> pollers_;
};

}  // namespace kiosk::app
