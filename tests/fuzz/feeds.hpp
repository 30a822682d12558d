#pragma once

#include <memory>
#include <string_view>

#include "feed/access_table.hpp"

namespace kiosk::fuzz {

/// assets/access.json.
std::shared_ptr<const feed::AccessTable> shipped_table();

/// Reads a feed and demands that what comes out is a programme or an error as feed.hpp promises them, and
/// that a programme reads back from the project's own format as it was.
void read_feed(std::string_view bytes);

}  // namespace kiosk::fuzz
