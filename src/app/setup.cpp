#include "app/setup.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "app/files.hpp"
#include "app/version.hpp"
#include "base/nearest.hpp"
#include "config/locale_file.hpp"
#include "config/read.hpp"
#include "config/search.hpp"
#include "config/theme_file.hpp"
#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

// Without an exception where the current directory is gone.
fs::path completed(const fs::path& path) {
    std::error_code error;
    const fs::path complete = fs::absolute(path, error);
    return error ? path : complete;
}

struct ConfigFile {
    std::string text, name;
    fs::path directory;
};

Result<ConfigFile> find_config(const Options& options) {
    if (!options.config.empty()) {
        auto text = read_file(options.config, 1U << 20U);
        if (!text) return tl::make_unexpected(text.error());
        return ConfigFile{*text, options.config, completed(options.config).parent_path()};
    }
    if (options.overrides.contains("feed") || options.overrides.contains("feeds"))
        return ConfigFile{"", "command line", completed(".")};
    std::string searched;
    for (const fs::path& path : config::search_path(environment("XDG_CONFIG_HOME"), environment("HOME"))) {
        searched += (searched.empty() ? "" : ", ") + path.string();
        std::error_code error;
        if (!fs::exists(path, error)) continue;
        auto text = read_file(path, 1U << 20U);
        if (!text) return tl::make_unexpected(text.error());
        return ConfigFile{*text, path.string(), completed(path).parent_path()};
    }
    return fail(
        "no config file was found (looked for " + searched + ")", {},
        R"(write { "feed": "https://example.org/schedule.json" } into kiosk.json, or name one with --config)");
}

// The names of a folder's JSON files, without their ending.
std::vector<std::string> names_in(const fs::path& directory) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".json") names.push_back(entry->path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

// An adapter that is asked for has to be there before a screen hangs.
Result<void> check_formats(const config::Config& config, const AdapterFolders& folders,
                           const std::string& place) {
    for (const config::Feed& feed : config.feeds) {
        if (feed.format.empty() || feed::own_format(feed.format)) continue;
        const auto file = find_adapter(folders, feed.format);
        if (!file) return fail(file.error().message, place, file.error().remedy);
    }
    return {};
}

// Reads assets/<kind>/<name>.json; an unknown name fails with those that there are.
Result<std::string> read_asset(const fs::path& assets, const std::string& kind, const std::string& key,
                               const std::string& name, const std::string& place) {
    const auto names = names_in(assets / kind);
    if (std::ranges::find(names, name) == names.end()) {
        std::string all;
        for (const std::string& known : names) all += (all.empty() ? "" : ", ") + known;
        const std::string near = did_you_mean(name, names);
        return fail("\"" + key + "\": there is no \"" + name + "\"", place,
                    (near.empty() ? "" : near + " ") + "there are: " + all);
    }
    return read_file(assets / kind / (name + ".json"));
}

}  // namespace

Result<Setup> set_up(const Options& options) {
    const auto file = find_config(options);
    if (!file) return tl::make_unexpected(file.error());
    auto config = config::read(file->text, file->name, file->directory, options.overrides);
    if (!config) return tl::make_unexpected(config.error());

    // Which themes and languages there are is known only here; the error points into the file all the same.
    const auto place = [&](const std::string& key) {
        return options.overrides.contains(key) ? "--" + key : config::place_of(file->text, file->name, key);
    };
    const auto assets = find_assets();
    if (!assets) return tl::make_unexpected(assets.error());
    const auto locale = read_asset(*assets, "locale", "language", config->language, place("language"));
    if (!locale) return tl::make_unexpected(locale.error());
    auto words = config::read_locale(*locale, config->language + ".json", config->language);
    if (!words) return tl::make_unexpected(words.error());
    const auto colors = read_asset(*assets, "themes", "theme", config->theme, place("theme"));
    if (!colors) return tl::make_unexpected(colors.error());
    auto theme = config::read_theme(*colors, config->theme + ".json");
    if (!theme) return tl::make_unexpected(theme.error());
    const auto table_text = read_file(*assets / "access.json");
    if (!table_text) return tl::make_unexpected(table_text.error());
    auto table = feed::AccessTable::read(*table_text);
    if (!table) return tl::make_unexpected(table.error());
    feed::AccessTable own;
    for (const config::AccessWord& word : config->access_words) own.words[word.word] = {word.service};
    table->extend(own);

    const auto access = std::make_shared<const feed::AccessTable>(*std::move(table));
    const auto column_text = read_file(*assets / "annotations.json");
    if (!column_text) return tl::make_unexpected(column_text.error());
    auto columns = feed::AnnotationWords::read(*column_text, access);
    if (!columns) return tl::make_unexpected(columns.error());
    const AdapterFolders adapters{file->directory / "adapters", *assets / "adapters", "/proc/self/exe"};
    if (auto known = check_formats(*config, adapters, place(config->feeds.size() > 1 ? "feeds" : "format"));
        !known) {
        return tl::make_unexpected(known.error());
    }
    return Setup{*std::move(config),  file->name, *std::move(words), *theme, access,
                 *std::move(columns), adapters,   Zone::of_machine()};
}

feed::FeedOptions feed_options(const Setup& setup, std::size_t index) {
    const config::Feed& feed = setup.config.feeds[index];
    feed::FeedOptions options;
    options.zone = feed.time_zone ? feed.time_zone : setup.config.time_zone;
    options.local_times = feed.local_times;
    options.format = feed.format;
    options.languages = {setup.config.language, "en", "sv"};
    // A relative link becomes a QR code on a wall: it must not carry the feed's password.
    if (const auto source = net::parse_source(feed.url)) {
        const bool local = source->kind == net::SourceUrl::Kind::file;
        options.base_url = local ? "file://" + completed(source->path).string() : source->url;
    }
    options.access = setup.access;
    return options;
}

net::PollOptions poll_options(const Setup& setup) {
    net::PollOptions options;
    options.url = setup.config.feeds.front().url;
    options.interval = setup.config.poll;
    options.longest_interval =
        std::max<std::chrono::milliseconds>(options.longest_interval, options.interval);
    options.store = cache_directory(setup.config.cache_dir);
    options.user_agent = "venue-kiosk/" + std::string(version);
    return options;
}

view::ViewKind view_kind(const config::Config& config) {
    switch (config.view) {
        case config::View::door:
            return view::ViewKind::door;
        case config::View::foyer:
            return view::ViewKind::foyer;
        case config::View::automatic:
            break;
    }
    return config.rooms.empty() ? view::ViewKind::foyer : view::ViewKind::door;
}

}  // namespace kiosk::app
