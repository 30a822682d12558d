#pragma once

#include <chrono>
#include <string>

#include "app/notices/notice_file.hpp"
#include "app/notices/notice_item.hpp"
#include "app/notices/notice_options.hpp"
#include "base/error.hpp"
#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk::app {

/// From where staff edit a document of notices, and when.
struct NoticeDesk {
    std::string place;  ///< of the document: a file, a topic
    Zone zone;
    std::chrono::minutes day_starts{240};
    Instant now;
};

/// Prints what a document holds, numbered, with what is in force.
void print_notices(const NoticeFile& file, const NoticeDesk& desk);

/// Adds what was typed to a document, and prints what it takes the place of. Gives what was added.
Result<NoticeItemWritten> add_notice(NoticeFile& file, const NoticeOptions& options, const NoticeDesk& desk);

/// Takes notices out of a document by their numbers, and prints them.
Result<void> clear_notices(NoticeFile& file, const NoticeOptions& options, const NoticeDesk& desk);

}  // namespace kiosk::app
