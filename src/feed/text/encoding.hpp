#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "feed/finding_log.hpp"

namespace kiosk::feed {

/// The text without what is no UTF-8 in it, which is a finding.
std::string checked_utf8(std::string_view text, FindingLog& log);

/// Whether bytes may be XML or HTML: a '<' comes first, in UTF-8 or UTF-16, after a byte order mark and
/// space.
bool begins_like_markup(std::string_view bytes);

/// The text of an XML document in UTF-8, without byte order mark and NUL bytes: from what its mark says, else
/// its declaration (ISO-8859-1 is read as windows-1252, which it mostly is), else UTF-8. Fails when it
/// declares an encoding that nobody knows.
Result<std::string> xml_to_utf8(std::string_view bytes, FindingLog& log);

/// The text that a spreadsheet wrote, in UTF-8, without byte order mark and NUL bytes: UTF-16 where its first
/// bytes show it, UTF-8, and where it is none windows-1252, which is a finding.
Result<std::string> table_to_utf8(std::string_view bytes, FindingLog& log);

}  // namespace kiosk::feed
