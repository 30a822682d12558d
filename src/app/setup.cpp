#include "app/setup.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "app/assets.hpp"
#include "app/files.hpp"
#include "app/screen_name.hpp"
#include "app/version.hpp"
#include "config/locale_file.hpp"
#include "config/read.hpp"
#include "config/search.hpp"
#include "net/source_url.hpp"
#include "render/hyphenation.hpp"

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
    bool is_file = true;
};

// What tells the files of a folder from their next versions.
std::string files_in(const fs::path& folder) {
    std::vector<std::string> found;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        found.push_back(entry->path().filename().string() + ' ' + std::to_string(entry->file_size(unknown)) +
                        ' ' + std::to_string(entry->last_write_time(unknown).time_since_epoch().count()) +
                        '\n');
    }
    std::ranges::sort(found);
    std::string all;
    for (const std::string& one : found) all += one;
    return all;
}

Result<ConfigFile> find_config(const Options& options) {
    if (!options.config.empty()) {
        auto text = read_file(options.config, 1U << 20U);
        if (!text) return tl::make_unexpected(text.error());
        return ConfigFile{*text, options.config, completed(options.config).parent_path()};
    }
    if (options.overrides.contains("feed") || options.overrides.contains("feeds"))
        return ConfigFile{"", "command line", completed("."), false};
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

Result<std::vector<i18n::Messages>> read_words(const config::Config& config, const fs::path& assets,
                                               const std::string& place) {
    std::vector<i18n::Messages> all;
    for (const std::string& language : config.languages) {
        const auto file = read_asset(assets, "locale", "language", language, place);
        if (!file) return tl::make_unexpected(file.error());
        auto words = config::read_locale(*file, language + ".json", language);
        if (!words) return tl::make_unexpected(words.error());
        all.push_back(*std::move(words));
    }
    return all;
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
    auto words = read_words(*config, *assets, place("language"));
    if (!words) return tl::make_unexpected(words.error());
    auto themes = read_themes(*config, *assets, place("theme"));
    if (!themes) return tl::make_unexpected(themes.error());
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
    return Setup{*std::move(config),
                 file->name,
                 *std::move(words),
                 *std::move(themes),
                 access,
                 *std::move(columns),
                 adapters,
                 Zone::of_machine(),
                 std::make_shared<render::Hyphenation>(),
                 file->is_file ? completed(file->name) : fs::path(),
                 *assets,
                 screen_name(),
                 *table_text + *column_text + files_in(adapters.own) + files_in(adapters.shipped)};
}

feed::FeedOptions feed_options(const Setup& setup, std::size_t index, std::size_t language) {
    const config::Feed& feed = setup.config.feeds[index];
    feed::FeedOptions options;
    options.zone = feed.time_zone ? feed.time_zone : setup.config.time_zone;
    options.local_times = feed.local_times;
    options.format = feed.format;
    options.languages = setup.config.languages;
    std::rotate(options.languages.begin(), options.languages.begin() + static_cast<std::ptrdiff_t>(language),
                options.languages.end());
    options.languages.insert(options.languages.end(), {"en", "sv"});
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

}  // namespace kiosk::app
