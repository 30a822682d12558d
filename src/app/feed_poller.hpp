#pragma once

#include <memory>

#include "app/mailbox.hpp"
#include "app/setup.hpp"
#include "app/state.hpp"
#include "net/poller.hpp"
#include "time/clock.hpp"

namespace kiosk::app {

/// Polls the configured feed on a network thread and posts what comes of it. The thread parses, too, so that
/// the screen never waits for a large feed. `mail` and `clock` outlive the poller.
std::unique_ptr<net::Poller> poll_feed(const Setup& setup, const Clock& clock, Mailbox<Event>& mail);

}  // namespace kiosk::app
