#pragma once

#include <string>
#include <string_view>

#include "feed/feed.hpp"
#include "feed/finding_log.hpp"

namespace kiosk::feed {

/// Turns a document into a programme by an adapter, and reads that as bytes from outside: it is bounded and
/// checked like any feed. Fails where no adapters can be run, as the adapter fails, or where what it gives is
/// no programme. Findings go to `log`.
Result<Parsed> read_adapted(const std::string& adapter, std::string_view document, const FeedOptions& options,
                            FindingLog& log);

}  // namespace kiosk::feed
