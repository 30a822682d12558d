#pragma once

#include <string>

#include "app/notices/notice_options.hpp"

namespace CLI {
class App;
}

namespace kiosk::app {

/// What was typed behind `venue-kiosk fleet`.
struct FleetOptions {
    enum class Action { status, notice, picture, identify };

    Action action = Action::status;
    bool once = false;     ///< of `status`: no table that goes on
    bool json = false;     ///< of `status`
    NoticeOptions notice;  ///< of `notice`
    std::string group;     ///< to which notices and `identify` go; empty: to all, unless there is a screen
    std::string screen;    ///< to which they go, or whose picture it is
    std::string output;    ///< of `picture`: the PNG file
    int seconds = 60;      ///< of `identify`
};

/// Adds the subcommand and its options to the command line. Both outlive the parsing.
CLI::App* add_fleet_command(CLI::App& cli, FleetOptions& options);

}  // namespace kiosk::app
