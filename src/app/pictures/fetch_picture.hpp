#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "config/config.hpp"
#include "net/poller.hpp"
#include "render/decode.hpp"

namespace kiosk::app {

/// What holds for one picture.
struct PictureRules {
    int side = 640;            ///< no larger than this is kept: enough for a portrait on a 4K screen
    bool from_config = false;  ///< named by staff: it may be a file of this machine
};

/// The rules of a picture that a page shows: the config's own, else a portrait of a feed.
PictureRules picture_rules(const config::Config& config, const std::string& url);

/// Whether that is a file of this machine.
bool is_local(const std::string& url);

/// Fetches one picture on the calling thread, at most 5 MB in 30 seconds; nothing where `known` still stands
/// for what there is. `feed` has the feed's own address and bounds: one from the network may not name files
/// of this machine, and its headers stay with it.
Result<std::optional<net::News>> fetch_picture_bytes(const net::PollOptions& feed, const std::string& url,
                                                     const PictureRules& rules,
                                                     const net::Validators& known = {},
                                                     const std::stop_token& stop = {});

/// Decodes and shrinks it; errors name the picture.
Result<render::Surface> read_picture(const std::string& bytes, const std::string& url,
                                     const PictureRules& rules);

/// Both, for commands that wait for their pictures.
Result<render::Surface> fetch_picture(const net::PollOptions& feed, const std::string& url,
                                      const PictureRules& rules = {});

}  // namespace kiosk::app
