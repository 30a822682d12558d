#pragma once

#include <string>

#include "adapter/job.hpp"
#include "base/error.hpp"

namespace kiosk::adapter {

/// Runs a job in this process: gives the one JSON value that the program makes. Modules cannot be imported
/// and there is no further input; memory and time are unbounded, since libjq cannot be interrupted: see
/// run(). Fails, naming the program's file, where the program does not compile, fails, or gives no value or
/// several. A document that does not begin like JSON is given to the program as a text.
Result<std::string> evaluate(const Job& job);

}  // namespace kiosk::adapter
