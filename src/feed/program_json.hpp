#pragma once

#include "base/error.hpp"
#include "feed/feed.hpp"
#include "feed/finding_log.hpp"
#include "feed/value.hpp"

namespace kiosk::feed {

/// The project's own format (config/program.schema.json), as written by write() or by hand. Texts are plain.
/// Wall times without offset are read in the programme's own `time_zone`, or in the configured zone where it
/// names none. Fails when it is of another version, or has no list of sessions.
Result<Parsed> read_program_json(const Value& root, const FeedOptions& options, FindingLog& log);

}  // namespace kiosk::feed
