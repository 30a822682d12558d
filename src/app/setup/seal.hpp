#pragma once

#include <string>

#include "base/error.hpp"

namespace kiosk::app {

/// A text with a last line that tells whether it is whole: for files of our own that no other hand writes.
std::string sealed(const std::string& text);

/// The text again. Fails where any byte of it is another, is missing or has come to it.
Result<std::string> unsealed(std::string bytes);

}  // namespace kiosk::app
