#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "app/notices/notice_options.hpp"
#include "base/error.hpp"
#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk::app {

/// A notice as it is written into a document, and the list there that it belongs to.
struct NoticeItemWritten {
    std::string list;  ///< "announcements", "overrides" or "emergency"
    nlohmann::ordered_json item;
};

/// What was typed, as a notice that begins at `now` unless told; an emergency has no beginning then, and
/// holds whatever the clocks say. A time of day is one of today in `zone`, an end that is past one of
/// tomorrow. Fails with the option and the remedy; so does what the reader of notices would doubt.
Result<NoticeItemWritten> notice_of(const NoticeOptions& options, Instant now, const Zone& zone);

}  // namespace kiosk::app
