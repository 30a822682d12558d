#pragma once

#include "app/setup/setup.hpp"
#include "app/sources/loaded.hpp"

namespace kiosk::app {

/// What `check` prints: each feed with what was understood of it, then the findings. `loaded` is null where
/// no feed gave a programme.
void print_check(const Setup& setup, const Loaded* loaded, const Findings& findings);

/// The same as JSON.
void print_check_json(const Setup& setup, const Loaded* loaded, const Findings& findings);

}  // namespace kiosk::app
