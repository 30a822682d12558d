#pragma once

#include <spdlog/logger.h>

#include <memory>
#include <string>

namespace kiosk::app {

/// The program's log, on standard error: standard output belongs to what a command prints. With time and
/// level in words for people; where systemd's journal reads it, with the level as the journal has it
/// (sd-daemon(3)), so that `journalctl -p warning` finds it, and without the time, which the journal adds.
std::shared_ptr<spdlog::logger> make_log();

/// What goes in front of a line of standard error that is not the log's and tells of an error.
std::string error_mark();

}  // namespace kiosk::app
