#pragma once

#include <optional>
#include <string_view>

#include "base/error.hpp"
#include "feed/feed.hpp"
#include "feed/value.hpp"

namespace kiosk::feed {

/// What bytes are that are not JSON at all (an empty file, an HTML page, XML, a calendar, a compressed file),
/// as an error that says so; nothing where they may be JSON. `utf8` is without byte order mark and leading
/// space.
std::optional<Error> not_json(std::string_view utf8);

/// Which of our formats a JSON document is; else an error that says what it looks like.
Result<Format> detect(const Value& root);

}  // namespace kiosk::feed
