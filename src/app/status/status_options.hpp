#pragma once

#include <string>

namespace CLI {
class App;
}

namespace kiosk::app {

/// What was typed behind `venue-kiosk status`, --json and --status-dir aside.
struct StatusOptions {
    std::string picture;  ///< the file for a picture of the screen; empty: none is asked for
};

/// Adds the subcommand and its options to the command line. Both outlive the parsing.
CLI::App* add_status_command(CLI::App& cli, StatusOptions& options);

}  // namespace kiosk::app
