#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/screen/shows.hpp"
#include "app/setup/setup_watch.hpp"
#include "app/sources/fetch.hpp"
#include "app/sources/rooms_chosen.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

struct Screen {
    std::string name;
    bool here = false;
    SetupPtr setup;  // null: there is a fault in its config
    LoadedPtr programme;
    std::vector<std::string> rooms, views, faults;
};

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

// Screens with the same sources ask them once.
LoadedPtr programme_of(const Options& options, Screen& screen, const std::vector<Screen>& before) {
    for (const Screen& other : before) {
        if (other.setup && other.programme && read_alike(*other.setup, *screen.setup)) return other.programme;
    }
    Fetched fetched = fetch_all(options, *screen.setup);
    for (const Error& error : fetched.errors) screen.faults.push_back(to_string(error));
    return fetched.programme;
}

void look(const Options& options, const ConfigText& config, Screen& screen,
          const std::vector<Screen>& before) {
    auto read = set_up(options, config);
    if (!read) {
        screen.faults.push_back(to_string(read.error()));
        return;
    }
    screen.setup = std::make_shared<const Setup>(*std::move(read));
    screen.programme = programme_of(options, screen, before);
    screen.rooms = screen.setup->config.rooms;
    State state;
    state.programme = screen.programme;
    for (const view::Show& show : shows(state, *screen.setup)) {
        const std::string view(view_name(show.kind));
        if (std::ranges::find(screen.views, view) == screen.views.end()) screen.views.push_back(view);
    }
    if (!screen.programme) return;
    const Program& program = screen.programme->program();
    const ChosenRooms chosen = choose_rooms(program, screen.setup->config.rooms);
    for (const std::string& unknown : chosen.unknown)
        screen.faults.push_back(to_string(unknown_room(program, unknown)));
}

Json json_of(const Screen& screen) {
    return {{"name", screen.name},
            {"here", screen.here},
            {"rooms", screen.rooms},
            {"views", screen.views},
            {"rotation", screen.setup ? screen.setup->config.display.rotation : 0},
            {"languages", screen.setup ? screen.setup->config.languages : std::vector<std::string>()},
            {"faults", screen.faults}};
}

// In columns as wide as what stands in them; letters beyond ASCII count once.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void print(const std::vector<Screen>& screens) {
    std::size_t names = 0, views = 0;
    for (const Screen& screen : screens) {
        names = std::max(names, width(screen.name));
        views = std::max(views, width(joined(screen.views)));
    }
    const auto padded = [](const std::string& text, std::size_t wanted) {
        return text + std::string(wanted - width(text) + 2, ' ');
    };
    for (const Screen& screen : screens) {
        std::cout << (screen.here ? "* " : "  ") << padded(screen.name, names)
                  << padded(joined(screen.views), views)
                  << (screen.rooms.empty() ? (screen.setup ? "all rooms" : "") : joined(screen.rooms))
                  << '\n';
        for (const std::string& fault : screen.faults) std::cout << "    ! " << fault << '\n';
    }
}

}  // namespace

int screens(const Options& options) {
    std::vector<std::string> names;
    auto config = find_config(options, [&](const ConfigText& found) -> Result<void> {
        auto listed = config::screen_names(found.text, found.name);
        if (!listed) return tl::make_unexpected(listed.error());
        names = *std::move(listed);
        return {};
    });
    if (!config) return report(config.error(), exit_cannot_start);
    const std::string here = config::listed_as(names, config->reading.screen);
    // Without a list it is the config of whatever screen has it.
    if (names.empty()) names = {config->reading.screen};
    std::vector<Screen> all;
    for (const std::string& name : names) {
        config->reading.screen = name;
        config->reading.must_be_listed = false;
        Screen screen;
        screen.name = name;
        screen.here = name == here || names.size() == 1;
        look(options, *config, screen, all);
        all.push_back(std::move(screen));
    }
    if (options.json) {
        Json list = Json::array();
        for (const Screen& screen : all) list.push_back(json_of(screen));
        std::cout << list.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    } else {
        print(all);
        if (std::ranges::any_of(all, &Screen::here)) std::cout << "* this machine\n";
    }
    return std::ranges::any_of(all, [](const Screen& s) { return !s.faults.empty(); }) ? exit_findings
                                                                                       : exit_ok;
}

}  // namespace kiosk::app
