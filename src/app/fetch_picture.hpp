#pragma once

#include <stop_token>
#include <string>

#include "net/poller.hpp"
#include "render/decode.hpp"

namespace kiosk::app {

/// Fetches and decodes one picture that a feed names, on the calling thread: at most 5 MB in 30 seconds, and
/// no larger than a portrait is shown. `feed` has the feed's own address and bounds: one from the network may
/// not name files of this machine.
Result<render::Surface> fetch_picture(const net::PollOptions& feed, const std::string& url,
                                      const std::stop_token& stop = {});

}  // namespace kiosk::app
