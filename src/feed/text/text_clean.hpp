#pragma once

#include <string>
#include <string_view>

namespace kiosk::feed {

/// A title, a name: one line, single spaces, without characters that do not show or that turn the direction
/// of other text on the screen. Cleaning again changes nothing.
std::string clean_line(std::string_view utf8);

/// A longer text: trimmed lines; paragraphs are separated by exactly one empty line. Otherwise as
/// clean_line().
std::string clean_paragraphs(std::string_view utf8);

/// At most `bytes` bytes of a cleaned text, cut between characters and ended by "…" where it was longer.
std::string cut(std::string text, std::size_t bytes);

}  // namespace kiosk::feed
