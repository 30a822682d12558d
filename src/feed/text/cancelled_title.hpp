#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feed/feed.hpp"

namespace kiosk::feed {

/// The title without the word that marks it as cancelled, as many organisers write for want of a field:
/// "CANCELLED: Keynote", "INSTÄLLT Keynote", "[Abgesagt] Keynote", "CANCELLED - Keynote CANCELLED". Nothing
/// where no such word leads the title. It counts in capitals, unless the whole title is in capitals, or where
/// a separator follows; so "Cancelling POSIX syscalls" and "Cancelled dreams" are titles. A title that is
/// only that word stays as it is.
std::optional<std::string> without_cancelled_mark(std::string_view title);

/// Cancels the sessions whose titles say so, and tells it in a note each.
void cancel_by_titles(Parsed& parsed);

}  // namespace kiosk::feed
