#pragma once

#include <string>

#include "manual/command_tree.hpp"

namespace kiosk::manual {

/// A script for bash that completes commands, options and the values that are a choice; files elsewhere.
std::string bash_completion(const CommandEntry& program);

}  // namespace kiosk::manual
