#pragma once

#include "feed/feed.hpp"
#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"

namespace kiosk::feed {

/// Whether a document has the shape of schedule.json, version 1: days with rooms, in `schedule.conference`,
/// or with either wrapper missing.
bool is_schedule_json(const Value& root);

/// schedule.json version 1 as frab, pretalx and the CCC hub write it (https://c3voc.de/schedule/schema.json),
/// tolerant as real feeds need it. `root` has that shape.
Parsed read_schedule_json(const Value& root, const FeedOptions& options, FindingLog& log);

}  // namespace kiosk::feed
