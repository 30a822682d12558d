#include "app/command/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <iostream>
#include <vector>

#include "app/command/exit_code.hpp"
#include "app/version.hpp"
#include "config/read.hpp"

namespace kiosk::app {
namespace {

// "1920x1080"; between a small panel and an 8K wall.
std::optional<view::Size> parse_size(const std::string& text) {
    view::Size size;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.w);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.h);
    if (height.ec != std::errc{} || height.ptr != end) return std::nullopt;
    if (size.w < 320 || size.h < 320 || size.w > 8192 || size.h > 8192) return std::nullopt;
    return size;
}

CLI::Validator size_validator() {
    return {[](std::string& text) {
                return parse_size(text)
                           ? std::string()
                           : "\"" + text + "\" is not a size: write it like 1920x1080 (320 to 8192)";
            },
            "WxH", "size"};
}

struct Raw {
    std::map<std::string, std::vector<std::string>> settings;
    std::optional<std::string> at;
    std::string size, windowed;
};

void add_settings(CLI::App& cli, Raw& raw) {
    for (const config::Setting& setting : config::settings()) {
        cli.add_option(setting.option, raw.settings[setting.key], setting.description)
            ->type_name("VALUE")
            ->allow_extra_args(false)
            ->group("Settings, for a trial");
    }
}

Options finish(Raw raw, Options options) {
    for (auto& [key, values] : raw.settings) {
        for (std::string& value : values) options.overrides.emplace(key, std::move(value));
    }
    options.at = raw.at;
    if (!raw.size.empty()) options.size = parse_size(raw.size).value_or(options.size);
    if (!raw.windowed.empty()) options.windowed = parse_size(raw.windowed);
    return options;
}

// What the command line is read into: it outlives the reading.
struct Typed {
    Options options;
    Raw raw;
    CLI::App* run = nullptr;
    std::vector<std::pair<CLI::App*, Command>> commands;  // all others
};

constexpr const char* about = "venue-kiosk: now and next on the walls of a conference venue";

void build(CLI::App& cli, Typed& typed) {
    cli.name("venue-kiosk");
    cli.set_version_flag("--version", std::string("venue-kiosk ") + std::string(version));
    cli.fallthrough();
    cli.require_subcommand(0, 1);
    cli.add_option(
           "--config", typed.options.config,
           "The config file; else ./kiosk.json, $XDG_CONFIG_HOME/venue-kiosk/kiosk.json, "
           "/etc/venue-kiosk/kiosk.json. May be an address. With --feed and no --config, none is read")
        ->type_name("PATH");
    cli.add_option("--at", typed.raw.at,
                   "The moment to show: 2022-11-18T09:12:00+01:00, or without offset in the event's zone")
        ->type_name("TIME");
    cli.add_option("--screen", typed.options.screen,
                   "Which of the config's \"screens\" this is; else the one with the name of this host")
        ->type_name("NAME");
    add_settings(cli, typed.raw);

    typed.run = cli.add_subcommand("run", "Show the screen (the default)");
    for (CLI::App* shown : {&cli, typed.run}) {
        shown->add_option("--speed", typed.options.speed, "With --at: how many times as fast the clock runs")
            ->check(CLI::Range(0.001, 100'000.0))
            ->check([](const std::string& text) {
                return text.find("nan") == std::string::npos ? "" : "not a number";
            });
        shown
            ->add_option("--windowed", typed.raw.windowed,
                         "A window of that size instead of the whole screen")
            ->check(size_validator());
    }
    typed.run->add_flag("--identify", typed.options.identify,
                        "Begin by showing the screen's name and room in large type for a minute");
    CLI::App* check = cli.add_subcommand("check", "Say what is wrong or doubtful with config and feed");
    CLI::App* now = cli.add_subcommand("now", "Print what runs and what comes next in each room");
    CLI::App* program = cli.add_subcommand("program", "Print the programme as it is understood");
    CLI::App* rooms = cli.add_subcommand("rooms", "Print the rooms of the programme");
    CLI::App* snapshot = cli.add_subcommand("snapshot", "Draw a page to a PNG file, without any display");
    CLI::App* screens =
        cli.add_subcommand("screens", "List the screens of the config, and what each will show");
    CLI::App* status = add_status_command(cli, typed.options.status);
    for (CLI::App* listing : {now, program, rooms, screens, check, status}) {
        listing->add_flag("--json", typed.options.json, "As JSON");
    }
    CLI::Option* const ics =
        program->add_flag("--ics", typed.options.ics, "As iCalendar, for people's calendars");
    ics->excludes("--json");
    for (CLI::App* sized : {check, snapshot}) {
        sized->add_option("--size", typed.raw.size, "Of the screen, 1920x1080 unless told")
            ->check(size_validator());
    }
    snapshot
        ->add_option("--output", typed.options.output,
                     "The PNG file to write, or with --all-pages a directory")
        ->required()
        ->type_name("PATH");
    snapshot->add_flag("--all-pages", typed.options.all_pages, "Every page of the rotation");
    CLI::App* gallery =
        cli.add_subcommand("gallery", "Draw every view, state, theme and language onto one HTML page");
    gallery->add_option("--output", typed.options.output, "The directory for the page and its pictures")
        ->required()
        ->type_name("PATH");
    CLI::App* notice = add_notice_command(cli, typed.options.notice);
    CLI::App* fleet = add_fleet_command(cli, typed.options.fleet);
    typed.commands = {
        {check, Command::check},     {now, Command::now},           {program, Command::program},
        {rooms, Command::rooms},     {snapshot, Command::snapshot}, {gallery, Command::gallery},
        {notice, Command::notice},   {status, Command::status},     {fleet, Command::fleet},
        {screens, Command::screens},
    };
}

}  // namespace

void with_command_line(const std::function<void(const CLI::App&)>& read) {
    Typed typed;
    CLI::App cli{about};
    build(cli, typed);
    read(cli);
}

std::variant<Options, int> read_options(int argc, char** argv) {
    Typed typed;
    CLI::App cli{about};
    build(cli, typed);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? exit_ok : exit_cannot_start;
    }
    Options& options = typed.options;
    for (const auto& [subcommand, command] : typed.commands) {
        if (subcommand->parsed()) options.command = command;
    }
    if (options.command != Command::run && (cli.count("--speed") + cli.count("--windowed") > 0)) {
        std::cerr << "venue-kiosk: --speed and --windowed belong to the command run\n";
        return exit_cannot_start;
    }
    if (options.command == Command::gallery && typed.raw.at) {
        std::cerr << "venue-kiosk: a gallery finds its own moments; leave out --at\n";
        return exit_cannot_start;
    }
    if (cli.count("--speed") + typed.run->count("--speed") > 0 && !typed.raw.at) {
        std::cerr << "venue-kiosk: --speed needs a moment to start from; give --at, too\n";
        return exit_cannot_start;
    }
    return finish(std::move(typed.raw), std::move(options));
}

}  // namespace kiosk::app
