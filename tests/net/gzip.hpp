#pragma once

#include <string>
#include <string_view>

namespace kiosk::net {

/// `bytes` as a gzip file.
std::string gzip(std::string_view bytes);

}  // namespace kiosk::net
