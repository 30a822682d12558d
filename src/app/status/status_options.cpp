#include "app/status/status_options.hpp"

#include <CLI/CLI.hpp>

namespace kiosk::app {

CLI::App* add_status_command(CLI::App& cli, StatusOptions& options) {
    CLI::App* status =
        cli.add_subcommand("status", "Tell what the screen that runs on this machine shows, and how it is");
    status
        ->add_option("--picture", options.picture,
                     "Write what is on the screen now into this PNG file; the running screen makes it")
        ->type_name("FILE");
    return status;
}

}  // namespace kiosk::app
