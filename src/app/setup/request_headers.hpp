#pragma once

#include <vector>

#include "base/error.hpp"
#include "config/config.hpp"
#include "net/poller.hpp"

namespace kiosk::app {

/// The headers that a config describes, with what files and the environment say now. Fails where a file or a
/// variable is missing or cannot be part of a header; never tells a value.
Result<std::vector<net::RequestHeader>> request_headers(const std::vector<config::Header>& headers);

}  // namespace kiosk::app
