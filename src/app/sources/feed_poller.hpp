#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/fleet/fleet_documents.hpp"
#include "app/screen/mailbox.hpp"
#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"
#include "app/sources/assembler.hpp"
#include "net/poller.hpp"
#include "time/clock.hpp"

namespace kiosk::app {

/// Polls all sources, each on a network thread of its own, and posts what comes of it. The threads parse,
/// too, so that the screen never waits for a large feed.
class FeedPollers {
  public:
    /// `mail` and `clock` outlive it. `after`: the serial of the last programme that was posted before.
    /// What a `fleet` tells is put together with what is polled; it outlives this.
    FeedPollers(std::shared_ptr<const Setup> setup, const Clock& clock, Mailbox<Event>& mail,
                FleetDocuments& fleet, std::uint64_t after = 0);
    ~FeedPollers();  ///< at once, in the middle of a transfer or of an adapter too
    FeedPollers(const FeedPollers&) = delete;
    FeedPollers& operator=(const FeedPollers&) = delete;

    /// Asks all network threads whether they still get around to their work; see net::Poller::ask_pulse().
    void ask_pulse();

    /// The names of the sources whose threads have not answered yet.
    std::vector<std::string> unanswered() const;

    /// Polls everything now.
    void poll_now();

    /// Polls sources that are files of this machine now: one of them has changed.
    void look_at_files();

    /// Polls notices now: what they say of sessions begins or ends.
    void look_at_notices();

  private:
    std::shared_ptr<const Setup> setup_;  // first: all others use it
    std::shared_ptr<Assembler> assembler_;
    std::vector<std::unique_ptr<net::Poller>> pollers_;
    std::vector<std::string> names_;  // of the same
    std::vector<net::Poller*> of_files_;
    net::Poller* of_notices_ = nullptr;
};

}  // namespace kiosk::app
