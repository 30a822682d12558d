#pragma once

namespace kiosk::app {

/// How the program ends, for scripts.
enum ExitCode : int {
    exit_ok = 0,
    exit_findings = 1,      ///< something doubtful was found, or a feed could not be read
    exit_cannot_start = 2,  ///< bad config or command line: nothing was done
};

}  // namespace kiosk::app
