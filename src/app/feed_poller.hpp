#pragma once

#include <memory>
#include <vector>

#include "app/mailbox.hpp"
#include "app/setup.hpp"
#include "app/state.hpp"
#include "net/poller.hpp"
#include "time/clock.hpp"

namespace kiosk::app {

/// Polls all sources, each on a network thread of its own, and posts what comes of it. The threads parse,
/// too, so that the screen never waits for a large feed. `setup`, `mail` and `clock` outlive the pollers.
std::vector<std::unique_ptr<net::Poller>> poll_feeds(const Setup& setup, const Clock& clock,
                                                     Mailbox<Event>& mail);

}  // namespace kiosk::app
