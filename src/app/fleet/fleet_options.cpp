#include "app/fleet/fleet_options.hpp"

#include <CLI/CLI.hpp>

namespace kiosk::app {

CLI::App* add_fleet_command(CLI::App& cli, FleetOptions& o) {
    CLI::App* fleet = cli.add_subcommand(
        "fleet", "See and tell all screens of a venue, through the broker of the config's \"mqtt\"");
    fleet->require_subcommand(1);

    CLI::App* status =
        fleet->add_subcommand("status", "A table of all screens, which goes on until it is ended");
    status->add_flag("--once", o.once, "Print it once");
    status->add_flag("--json", o.json, "Print once what each screen tells, as JSON");
    status->callback([&o] { o.action = FleetOptions::Action::status; });

    CLI::App* notice =
        fleet->add_subcommand("notice", "Tell visitors something at once, on all screens or on some");
    for (CLI::App* one : add_notice_actions(*notice, o.notice)) {
        CLI::Option* const group =
            one->add_option("--to-group", o.group, "On the screens of this group")->type_name("GROUP");
        one->add_option("--to-screen", o.screen, "On this screen")->type_name("SCREEN")->excludes(group);
    }
    notice->callback([&o] { o.action = FleetOptions::Action::notice; });

    CLI::App* picture = fleet->add_subcommand("picture", "Fetch what is on a screen now");
    picture->add_option("screen", o.screen, "The screen's name")->required()->type_name("SCREEN");
    picture->add_option("--output", o.output, "The PNG file to write")->required()->type_name("PATH");
    picture->callback([&o] { o.action = FleetOptions::Action::picture; });

    CLI::App* identify =
        fleet->add_subcommand("identify", "Let screens show their names and rooms in large type");
    CLI::Option* const group =
        identify->add_option("--to-group", o.group, "Those of this group")->type_name("GROUP");
    identify->add_option("screen", o.screen, "This screen; all where it is left out")
        ->type_name("SCREEN")
        ->excludes(group);
    identify->add_option("--seconds", o.seconds, "For so long; 0 ends it")->check(CLI::Range(0, 3600));
    identify->callback([&o] { o.action = FleetOptions::Action::identify; });
    return fleet;
}

}  // namespace kiosk::app
