#include "app/setup/config_text.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/setup/files.hpp"
#include "app/setup/screen_name.hpp"
#include "app/version.hpp"
#include "config/search.hpp"
#include "net/poll_cycle.hpp"
#include "net/source_url.hpp"
#include "time/clock.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 1U << 20U;

// Without an exception where the current directory is gone.
fs::path completed(const fs::path& path) {
    std::error_code error;
    const fs::path complete = fs::absolute(path, error);
    return error ? path : complete;
}

bool is_web(const std::string& text) {
    const auto source = net::parse_source(text);
    return source && source->kind != net::SourceUrl::Kind::file;
}

Result<ConfigText> of_file(const fs::path& path) {
    auto text = read_file(path, most_bytes);
    if (!text) return tl::make_unexpected(text.error());
    return ConfigText{
        *std::move(text), path.string(), completed(path).parent_path(), completed(path), {}, {}};
}

Result<ConfigText> on_this_machine(const Options& options) {
    if (!options.config.empty()) return of_file(options.config);
    if (options.overrides.contains("feed") || options.overrides.contains("feeds"))
        return ConfigText{"", "command line", completed("."), {}, {}, {}};
    std::string searched;
    for (const fs::path& path : config::search_path(environment("XDG_CONFIG_HOME"), environment("HOME"))) {
        searched += (searched.empty() ? "" : ", ") + path.string();
        std::error_code error;
        if (fs::exists(path, error)) return of_file(path);
    }
    return fail(
        "no config file was found (looked for " + searched + ")", {},
        R"(write { "feed": "https://example.org/schedule.json" } into kiosk.json, or name one with --config)");
}

// A file's with its text, another without.
Result<ConfigText> place_of_config(const Options& options) {
    ConfigText found;
    if (is_web(options.config)) {
        found.url = options.config;
    } else {
        auto here = on_this_machine(options);
        if (!here) return here;
        found = *std::move(here);
        auto elsewhere = config::config_elsewhere(found.text, found.name);
        if (!elsewhere) return tl::make_unexpected(elsewhere.error());
        found.url = std::move(elsewhere->url);
        found.reading.screen = std::move(elsewhere->screen);
    }
    found.reading.patches = options.patches;
    if (!options.screen.empty()) found.reading.screen = options.screen;
    found.reading.must_be_listed = !found.reading.screen.empty();
    if (found.reading.screen.empty()) found.reading.screen = screen_name();
    if (found.url.empty()) return found;
    found.reading.url = net::parse_source(found.url)
                            .map([](const net::SourceUrl& source) { return source.url; })
                            .value_or(found.url);
    found.name = net::redacted(found.url);
    return found;
}

Result<ConfigText> from_web(const ConfigText& place, bool kept_first, const ConfigJudge& judge) {
    Result<ConfigText> found = fail("it was not asked yet", place.name, {});
    net::PollOptions polling = config_polling(place.url, config::Config().poll);
    polling.random = [] { return 0.5; };  // there is no second poll to put off
    net::PollCycle cycle(std::move(polling), [&](const net::Body& body) -> Result<void> {
        ConfigText text = place;
        text.text = body.bytes;
        auto good = judge(text);
        found = good ? Result<ConfigText>(std::move(text)) : tl::make_unexpected(good.error());
        return good;
    });
    if (kept_first) {
        cycle.begin();
        if (found) return found;
    }
    const auto report = cycle.poll({});
    if (found || !report || report->outcome == net::PollReport::Outcome::rejected) return found;
    if (!kept_first) cycle.begin();
    if (!found) return fail(report->error, {}, {});
    spdlog::warn("config: {}; the last good one is used", report->error);
    return found;
}

}  // namespace

net::PollOptions config_polling(const std::string& url, std::chrono::seconds interval) {
    net::PollOptions options;
    options.url = url;
    options.interval = interval;
    options.longest_interval = std::max<std::chrono::milliseconds>(interval, std::chrono::minutes{5});
    options.byte_limit = most_bytes;
    options.store = cache_directory({});
    options.user_agent = "venue-kiosk/" + std::string(version);
    options.wall_clock = [] { return std::chrono::floor<std::chrono::seconds>(SystemClock().now()); };
    return options;
}

Result<ConfigText> find_config(const Options& options, const ConfigJudge& judge) {
    auto found = place_of_config(options);
    if (!found) return found;
    // A screen follows the address all the same, and its status is asked for when the web is not there.
    const bool kept_first = options.command == Command::run || options.command == Command::status;
    if (!found->url.empty()) return from_web(*found, kept_first, judge);
    if (auto good = judge(*found); !good) return tl::make_unexpected(good.error());
    return found;
}

Result<ConfigText> fetched_config(const Options& options, std::string_view bytes) {
    auto place = place_of_config(options);
    if (!place) return place;
    if (place->url.empty()) return fail("the config is not on the web any more", place->name, {});
    place->text = bytes;
    return place;
}

}  // namespace kiosk::app
