#include "app/setup_watch.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/slides.hpp"
#include "app/sources.hpp"
#include "app/status_files.hpp"
#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

bool any_of(const FileWatch::Paths& which, const FileWatch::Paths& ours) {
    return std::ranges::any_of(
        which, [&](const fs::path& path) { return std::ranges::find(ours, path) != ours.end(); });
}

// Nothing but what a feed is read by.
config::Config for_reading(config::Config config) {
    const config::Config initial;
    config.rooms = initial.rooms;
    config.title = initial.title;
    config.page = initial.page;
    config.ageing = initial.ageing;
    config.stale = initial.stale;
    config.view = initial.view;
    config.pages = initial.pages;
    config.hide_idle_rooms = initial.hide_idle_rooms;
    config.directions = initial.directions;
    config.theme = initial.theme;
    config.colors = initial.colors;
    config.logo = initial.logo;
    config.display = initial.display;
    config.stream_lead = initial.stream_lead;
    config.qr_distance_m = initial.qr_distance_m;
    config.motion = initial.motion;
    config.pixel_shift = initial.pixel_shift;
    config.hours = initial.hours;
    config.brightness = initial.brightness;
    config.fonts = initial.fonts;
    config.status_dir = initial.status_dir;
    return config;
}

}  // namespace

OnDisk on_disk(const Setup& setup) {
    OnDisk files;
    if (!setup.config_file.empty()) files.settings.push_back(setup.config_file);
    for (const char* folder : {"locale", "themes"}) files.settings.push_back(setup.assets / folder);
    for (const char* table : {"access.json", "annotations.json"})
        files.settings.push_back(setup.assets / table);
    files.settings.push_back(setup.adapters.own);
    files.settings.push_back(setup.adapters.shipped);
    for (const Source& source : sources(setup)) {
        if (is_from_web(source)) continue;
        if (const auto address = net::parse_source(source.options.url))
            files.files.emplace_back(address->path);
    }
    for (const std::string& folder : slide_folders(setup.config)) files.files.emplace_back(folder);
    if (const fs::path status = status_directory(setup.config.status_dir); !status.empty())
        files.status = status;
    return files;
}

bool read_alike(const Setup& one, const Setup& other) {
    return for_reading(one.config) == for_reading(other.config) && one.read_by == other.read_by;
}

SetupWatch::SetupWatch(Options options, SetupPtr setup, Calls calls)
    : options_(std::move(options)),
      calls_(std::move(calls)),
      files_(on_disk(*setup)),
      watch_({[this](const FileWatch::Paths& which) { changed(which); }, calls_.clock_set}) {
    watch();
}

void SetupWatch::changed(const FileWatch::Paths& which) {
    if (any_of(which, files_.files)) calls_.files();
    if (any_of(which, {files_.status / requests_folder})) calls_.asked();
    if (!any_of(which, files_.settings)) return;
    auto read = set_up(options_);
    if (!read) return calls_.settings({nullptr, to_string(read.error())});
    const auto setup = std::make_shared<const Setup>(*std::move(read));
    files_ = on_disk(*setup);
    watch();
    calls_.settings({setup, {}});
}

void SetupWatch::watch() {
    FileWatch::Paths all = files_.settings;
    all.insert(all.end(), files_.files.begin(), files_.files.end());
    // Where it cannot be made, whoever tells the status says so.
    if (!files_.status.empty() && make_status_directory(files_.status))
        all.push_back(files_.status / requests_folder);
    watch_.watch(all);
}

}  // namespace kiosk::app
