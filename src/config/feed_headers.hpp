#pragma once

#include <vector>

#include "config/entry.hpp"

namespace kiosk::config {

/// "headers" of a feed: name → a text, or where a value that nobody may read comes from: {"file": …} or
/// {"environment": …}, with a "prefix". Names are tokens and values visible ASCII (RFC 9110, 5.1 and 5.5).
/// Names that the transfer itself sets are refused, and so is the text of one that is made for what is
/// secret. No error repeats a value.
Result<std::vector<Header>> read_headers(const Node& node, const Source& source);

nlohmann::ordered_json headers_schema();

}  // namespace kiosk::config
