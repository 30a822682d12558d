#pragma once

namespace kiosk::adapter {

/// The one argument with which run() starts this program as an adapter's child.
inline constexpr const char* child_argument = "--adapter-child";

/// What the child does: under limits (see confine_this_process), reads the job at standard input, runs it,
/// writes the outcome to standard output, and ends the process.
[[noreturn]] void run_child();

}  // namespace kiosk::adapter
