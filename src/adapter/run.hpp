#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "adapter/job.hpp"
#include "adapter/limits.hpp"
#include "base/error.hpp"

namespace kiosk::adapter {

/// Runs a job in a short-lived child process: `program`, started with child_argument and an empty
/// environment, which must then call run_child(). Blocks until it ends, at most Limits::wall. Fails as
/// evaluate() does, and where the child uses more than its limits. Any thread.
/// When `stop` is requested, on whichever thread, the child is ended at once.
/// `program` is "/proc/self/exe" for the program that asks.
Result<std::string> run(const std::filesystem::path& program, const Job& job,
                        const std::stop_token& stop = {});

}  // namespace kiosk::adapter
