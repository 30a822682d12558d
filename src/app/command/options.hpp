#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "app/fleet/fleet_options.hpp"
#include "app/notices/notice_options.hpp"
#include "app/status/status_options.hpp"
#include "config/read.hpp"
#include "time/instant.hpp"
#include "view/scene.hpp"

namespace CLI {
class App;
}

namespace kiosk::app {

enum class Command { run, check, now, program, rooms, snapshot, gallery, notice, status, fleet, screens };

/// The command line as typed, checked in form. Settings of the config are in `overrides`.
struct Options {
    Command command = Command::run;
    std::string config;                  ///< --config, a file or an address; empty: searched for
    std::string screen;                  ///< --screen; empty: the host's name
    std::vector<config::Patch> patches;  ///< what staff have sent to the running screen
    std::multimap<std::string, std::string> overrides;  ///< setting → text: "room" → "Studion"
    std::optional<std::string> at;                      ///< --at, read once the event's zone is known
    double speed = 1.0;                                 ///< --speed, of the simulated clock
    bool json = false;
    bool ics = false;                    ///< program --ics
    view::Size size{1920, 1080};         ///< --size
    std::optional<view::Size> windowed;  ///< --windowed
    std::string output;                  ///< --output: a file; a directory with --all-pages and of a gallery
    bool all_pages = false;
    bool identify = false;  ///< run --identify
    NoticeOptions notice;
    StatusOptions status;
    FleetOptions fleet;
};

/// The options, or the code to end with when the command line was wrong or only asked for help.
std::variant<Options, int> read_options(int argc, char** argv);

/// Hands over how the command line is defined, for what is made of it: the manual page, completion.
void with_command_line(const std::function<void(const CLI::App&)>& read);

}  // namespace kiosk::app
