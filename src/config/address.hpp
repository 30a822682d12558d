#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "config/entry.hpp"

namespace kiosk::config {

/// An http, https or file URL or a path, as read_address() takes it, in the schema's words.
inline constexpr const char* address_pattern =
    "^(https?://[^\\s/?#]\\S*|file://\\S+|(?![A-Za-z][A-Za-z0-9+.-]+:).*\\S.*)$";

/// Fails without repeating the text, which may hold a password.
Result<std::string> read_address(std::string_view key, const Node& node, const Source& source);

/// What kind of value it is, without the value: "a text", "a number".
std::string kind_of(const Node& node);

}  // namespace kiosk::config
