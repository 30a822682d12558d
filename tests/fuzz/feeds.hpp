#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "feed/feed.hpp"

namespace kiosk::fuzz {

/// A file of assets/, by its path in there.
std::string asset(const std::string& path);

/// assets/access.json.
std::shared_ptr<const feed::AccessTable> shipped_table();

/// With or without a zone and languages: the size of the input decides, so that every seed may be a plain
/// file and every run of it is the same.
feed::FeedOptions options_for(std::string_view bytes);

/// Demands what model/ and feed.hpp promise of every programme, and that it reads back from the project's own
/// format as it was.
void check_program(const Program& program, const feed::FeedOptions& options);

/// Demands that findings and errors are texts of bounded length.
void check_findings(const Findings& findings);
void check_error(const Error& error);

/// Reads a feed and demands that what comes out is one or the other.
void read_feed(std::string_view bytes, const feed::FeedOptions& options);

}  // namespace kiosk::fuzz
