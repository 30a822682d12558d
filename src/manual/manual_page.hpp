#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "manual/command_tree.hpp"

namespace kiosk::manual {

/// `text` such that roff (man(7)) prints it as it is, several lines each by itself.
std::string roff_text(std::string_view text);

/// The manual page: `frame`, written by hand in man(7), with lists of commands and options in place of the
/// lines
/// @COMMANDS@ and @OPTIONS@, and `version` in place of @VERSION@. Fails where the frame lacks one of these.
Result<std::string> manual_page(const CommandEntry& program, std::string_view frame,
                                std::string_view version);

}  // namespace kiosk::manual
