#include "app/setup/setup_watch.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/pictures/slides.hpp"
#include "app/setup/files.hpp"
#include "app/sources/sources.hpp"
#include "app/status/status_files.hpp"
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
    config.screens = initial.screens;
    config.screen = initial.screen;
    config.mqtt = initial.mqtt;
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
    : calls_(std::move(calls)),
      options_(std::move(options)),
      files_(on_disk(*setup)),
      watch_({[this](const FileWatch::Paths& which) { changed(which); }, calls_.clock_set}) {
    const FileWatch::Paths settings = files_.settings;  // as long as no other thread changes them
    watch(files_);
    poll(*setup);
    // What was written between the reading and the watch.
    FileWatch::Paths late;
    std::ranges::copy_if(settings, std::back_inserter(late),
                         [&](const fs::path& path) { return changed_since(path, setup->read_at); });
    if (!late.empty()) changed(late);
}

SetupWatch::~SetupWatch() {
    // Ended outside the lock, for which its thread may be waiting.
    std::unique_ptr<net::Poller> ending;
    {
        const std::scoped_lock lock(mutex_);
        ended_ = true;
        ending.swap(poller_);
    }
}

void SetupWatch::changed(const FileWatch::Paths& which) {
    OnDisk files;
    {
        const std::scoped_lock lock(mutex_);
        files = files_;
    }
    if (any_of(which, files.files)) calls_.files();
    if (any_of(which, {files.status / requests_folder})) calls_.asked();
    if (!any_of(which, files.settings)) return;
    SetupPtr setup;
    {
        const std::scoped_lock one(reading_);
        auto read = set_up(options());
        if (!read) return calls_.settings({nullptr, to_string(read.error())});
        setup = std::make_shared<const Setup>(*std::move(read));
        use(setup);
    }
    poll(*setup);
}

Options SetupWatch::options() const {
    const std::scoped_lock lock(mutex_);
    return options_;
}

Result<void> SetupWatch::patch(std::vector<config::Patch> patches) {
    const std::scoped_lock one(reading_);
    Options options = this->options();
    if (options.patches == patches) return {};
    options.patches = patches;
    auto read = set_up(options);
    if (!read) return tl::make_unexpected(read.error());
    {
        const std::scoped_lock lock(mutex_);
        options_.patches = std::move(patches);
    }
    use(std::make_shared<const Setup>(*std::move(read)));
    return {};
}

void SetupWatch::ask_pulse() {
    const std::scoped_lock lock(mutex_);
    if (poller_) poller_->ask_pulse();
}

bool SetupWatch::answered() const {
    const std::scoped_lock lock(mutex_);
    return !poller_ || poller_->answered();
}

void SetupWatch::use(SetupPtr setup) {
    const OnDisk files = on_disk(*setup);
    {
        const std::scoped_lock lock(mutex_);
        files_ = files;
    }
    watch(files);
    calls_.settings({std::move(setup), {}});
}

void SetupWatch::watch(const OnDisk& files) {
    FileWatch::Paths all = files.settings;
    all.insert(all.end(), files.files.begin(), files.files.end());
    // Where it cannot be made, whoever tells the status says so.
    if (!files.status.empty() && make_status_directory(files.status))
        all.push_back(files.status / requests_folder);
    watch_.watch(all);
}

void SetupWatch::poll(const Setup& setup) {
    std::unique_ptr<net::Poller> other;
    const auto take = [&] {
        const std::scoped_lock lock(mutex_);
        if (setup.config_url == url_ || ended_) return false;
        url_ = setup.config_url;
        poller_.swap(other);
        return true;
    };
    if (!take()) return;
    // The old one ends outside the lock, for which its thread may be waiting.
    other.reset();
    if (setup.config_url.empty()) return;
    other = std::make_unique<net::Poller>(
        config_polling(setup.config_url, setup.config.poll),
        [this](const net::Body& body) { return fetched(body); },
        [this, last = std::string()](const net::PollReport& report) mutable {
            if (report.error != std::exchange(last, report.error)) calls_.settings({nullptr, report.error});
        });
    const std::scoped_lock lock(mutex_);
    if (!ended_) poller_.swap(other);
}

Result<void> SetupWatch::fetched(const net::Body& body) {
    // The screen has begun with that.
    if (body.from_store) return {};
    const std::scoped_lock one(reading_);
    const Options options = this->options();
    const auto text = fetched_config(options, body.bytes);
    if (!text) return tl::make_unexpected(text.error());
    auto read = set_up(options, *text);
    if (!read) return tl::make_unexpected(read.error());
    use(std::make_shared<const Setup>(*std::move(read)));
    return {};
}

}  // namespace kiosk::app
