#pragma once

#include "base/error.hpp"
#include "feed/feed.hpp"
#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"

namespace kiosk::feed {

/// Who wrote a document in the project's own format.
enum class Author {
    people,   ///< or write(): texts are plain, and access services stand where they belong
    adapter,  ///< texts may hold markup, tags and lines of text may name access services, and sessions may
              ///< have `links`; `findings` and `producer` say something about the feed
};

/// The project's own format (config/program.schema.json), as written by write(), by hand or by an adapter.
/// Wall times without offset are read in the programme's own `time_zone`, or in the configured zone where it
/// names none. Fails when it is of another version, or has no list of sessions.
Result<Parsed> read_program_json(const Value& root, const FeedOptions& options, FindingLog& log,
                                 Author author = Author::people);

}  // namespace kiosk::feed
