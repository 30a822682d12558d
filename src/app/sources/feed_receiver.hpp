#pragma once

#include <memory>
#include <string>

#include "app/screen/mailbox.hpp"
#include "app/screen/state.hpp"
#include "app/sources/assembler.hpp"
#include "net/poller.hpp"

namespace kiosk::app {

/// What becomes of the bytes that the poller of one source brings: judged, put together with what the others
/// said, logged and posted to the screen. Used by that source's network thread only.
class FeedReceiver {
  public:
    /// `index` is the source's place in sources().
    FeedReceiver(std::shared_ptr<Assembler> assembler, Source source, std::size_t index,
                 Mailbox<Event>& mail);

    /// Posts the programme that there is now. Fails as Assembler::take() does.
    Result<void> accept(const net::Body& body);

    /// Posts how a poll went, and logs what has changed: a week of polls must not fill a disk.
    void report(const net::PollReport& report);

  private:
    Result<void> accept_notices(const net::Body& body);
    void refresh(Instant at);
    void confirmed(Instant at);

    std::shared_ptr<Assembler> assembler_;
    Source source_;
    std::size_t index_;
    Mailbox<Event>& mail_;
    std::string last_error_;
};

}  // namespace kiosk::app
