#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "net/headers.hpp"
#include "time/instant.hpp"

namespace kiosk::net {

/// The last good bytes of a source and what belongs to them.
struct Record {
    std::string source;  ///< what was asked for, without credentials
    std::string url;     ///< where the bytes came from in the end, without credentials
    Instant fetched;     ///< when the source last confirmed them
    Validators validators;
    std::string bytes;
};

/// The head of a stored record; head and bytes, one after the other, are the file. One file holds both, so
/// that bytes and validators cannot disagree:
///
///     venue-kiosk record 1 <length of the rest> <hash of the rest>
///     source https://example.org/schedule.json
///     url …
///     fetched <seconds since 1970>
///     etag …
///     last-modified …
///     (an empty line, then the bytes)
std::string record_head(const Record& record);

/// Reads head and bytes back. Fails, with the reason, unless every byte is as it was written and the record
/// is of `source`.
Result<Record> read_record(std::string file, std::string_view source);

}  // namespace kiosk::net
