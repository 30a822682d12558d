#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "feed/feed.hpp"
#include "feed/json/value.hpp"

namespace kiosk::feed {

/// What bytes are that are not JSON at all (an empty file, an HTML page, XML, a calendar, a compressed file),
/// as an error that says so; nothing where they may be JSON. `utf8` is without byte order mark and leading
/// space.
std::optional<Error> not_json(std::string_view utf8);

/// What a JSON document is.
struct Detected {
    Format format = Format::program;
    std::string adapter;  ///< where format is adapter: the one that reads it, "sessionize"

    bool operator==(const Detected&) const = default;
};

/// Which of the formats a JSON document is in, by its members; else an error that says what it looks like.
Result<Detected> detect(const Value& root);

}  // namespace kiosk::feed
