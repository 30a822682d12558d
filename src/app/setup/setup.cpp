#include "app/setup/setup.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/setup/assets.hpp"
#include "app/setup/files.hpp"
#include "app/setup/screen_name.hpp"
#include "app/version.hpp"
#include "base/nearest.hpp"
#include "config/locale_file.hpp"
#include "config/read.hpp"
#include "net/source_url.hpp"
#include "render/hyphenation.hpp"
#include "time/clock.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

// Without an exception where the current directory is gone.
fs::path completed(const fs::path& path) {
    std::error_code error;
    const fs::path complete = fs::absolute(path, error);
    return error ? path : complete;
}

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
    std::optional<Setup> setup;
    const PreciseInstant begun = SystemClock().now();
    const auto found = find_config(options, [&](const ConfigText& text) -> Result<void> {
        auto read = set_up(options, text);
        if (!read) return tl::make_unexpected(read.error());
        setup = *std::move(read);
        return {};
    });
    if (!found) return tl::make_unexpected(found.error());
    setup->read_at = begun;
    return *std::move(setup);
}

Result<Setup> set_up(const Options& options, const ConfigText& found) {
    auto config = config::read(found.text, found.name, found.directory, options.overrides, found.reading);
    if (!config) return tl::make_unexpected(config.error());

    // Which themes and languages there are is known only here; the error points into the file all the same.
    const auto place = [&](const std::string& key) {
        return options.overrides.contains(key)
                   ? "--" + key
                   : config::place_of(found.text, found.name, key, config->screen);
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
    const AdapterFolders adapters{found.directory / "adapters", *assets / "adapters", "/proc/self/exe"};
    if (auto known = check_formats(*config, adapters, place(config->feeds.size() > 1 ? "feeds" : "format"));
        !known) {
        return tl::make_unexpected(known.error());
    }
    return Setup{*std::move(config),
                 found.name,
                 *std::move(words),
                 *std::move(themes),
                 access,
                 *std::move(columns),
                 adapters,
                 Zone::of_machine(),
                 std::make_shared<render::Hyphenation>(),
                 found.file,
                 *assets,
                 *table_text + *column_text + files_in(adapters.own) + files_in(adapters.shipped),
                 found.url,
                 found.reading.screen};
}

std::string unlisted_screen(const Setup& setup) {
    const config::Config& config = setup.config;
    if (config.screens.empty() || !config.screen.empty()) return {};
    const std::string near = did_you_mean(setup.screen, config.screens);
    return "\"screens\" does not list \"" + setup.screen +
           "\", this machine: it shows what is meant for all" + (near.empty() ? near : "; " + near);
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
