#pragma once

#include <map>
#include <string>

#include "config/entry.hpp"

namespace kiosk::config {

/// "feed" and "feeds" exclude one another, and "format" belongs to "feed": in the file …
Result<void> check_feed_or_feeds(const Node& root, const Source& source);

/// … and on the command line, over a file that says `root`.
Result<void> check_feed_or_feeds(const std::multimap<std::string, std::string>& overrides, const Node& root);

}  // namespace kiosk::config
