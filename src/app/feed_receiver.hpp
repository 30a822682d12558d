#pragma once

#include <string>

#include "app/mailbox.hpp"
#include "app/state.hpp"
#include "feed/feed.hpp"
#include "net/poller.hpp"

namespace kiosk::app {

/// What becomes of the bytes that a poller brings: parsed, judged, logged and posted to the screen.
/// Used by the network thread only.
class FeedReceiver {
  public:
    FeedReceiver(feed::FeedOptions options, Mailbox<Event>& mail);

    /// Posts a good programme. Fails when the bytes are none, or hold no session where the last good
    /// programme had some: an export that went wrong is often valid and empty.
    Result<void> accept(const net::Body& body);

    /// Posts how a poll went, and logs what has changed: a week of polls must not fill a disk.
    void report(const net::PollReport& report);

  private:
    feed::FeedOptions options_;
    Mailbox<Event>& mail_;
    std::size_t sessions_ = 0;
    std::string last_error_;
};

}  // namespace kiosk::app
