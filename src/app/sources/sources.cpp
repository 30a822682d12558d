#include "app/sources/sources.hpp"

#include <algorithm>
#include <map>

#include "app/setup/request_headers.hpp"
#include "feed/notices/notices.hpp"
#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

Source source_at(const Setup& setup, Source::Kind kind, std::size_t feed, const std::string& url) {
    Source source;
    source.kind = kind;
    source.feed = feed;
    source.name = net::redacted(url);
    source.options = poll_options(setup);
    source.options.url = url;
    return source;
}

}  // namespace

bool is_of_programme(Source::Kind kind) {
    return kind == Source::Kind::feed || kind == Source::Kind::companion;
}

bool is_from_web(const Source& source) {
    const auto address = net::parse_source(source.options.url);
    return address && address->kind != net::SourceUrl::Kind::file;
}

Error placed(const Source& source, Error error) {
    error.place = source.name + (error.place.empty() ? "" : ": " + error.place);
    return error;
}

bool has_notices(const config::Config& config) {
    return !config.notices.empty() || !config.mqtt.host.empty();
}

std::vector<Source> sources(const Setup& setup) {
    std::vector<Source> list;
    for (std::size_t i = 0; i < setup.config.feeds.size(); ++i) {
        const config::Feed& feed = setup.config.feeds[i];
        const auto add = [&](Source::Kind kind, const std::string& name, const std::string& url) {
            Source source = source_at(setup, kind, i, url);
            source.companion = name;
            if (feed.poll) source.options.interval = *feed.poll;
            source.options.longest_interval =
                std::max(source.options.longest_interval, source.options.interval);
            // A companion elsewhere must not see the feed's secrets.
            if (!feed.headers.empty() && net::origin(url) == net::origin(feed.url)) {
                source.options.headers = [headers = feed.headers] { return request_headers(headers); };
            }
            list.push_back(std::move(source));
        };
        for (const auto& [name, url] : feed.with) add(Source::Kind::companion, name, url);
        add(Source::Kind::feed, {}, feed.url);
    }
    if (!setup.config.annotations.empty()) {
        list.push_back(source_at(setup, Source::Kind::annotations, 0, setup.config.annotations));
    }
    if (!setup.config.notices.empty()) {
        list.push_back(source_at(setup, Source::Kind::notices, 0, setup.config.notices));
        net::PollOptions& options = list.back().options;
        // What is told in an emergency must not wait: neither for the jitter, nor after failures, nor for as
        // long as a server lets its answers be kept.
        options.interval = options.longest_interval =
            std::chrono::milliseconds{setup.config.notices_poll} * 9 / 10;
        options.connect_timeout = std::chrono::seconds{5};
        options.total_timeout = options.low_speed_time = std::chrono::seconds{10};
        options.byte_limit = feed::most_notice_bytes;
    }
    // Addresses that differ in a secret only are alike where they are kept.
    std::map<std::string, int> uses;
    for (Source& source : list) {
        const int use = ++uses[source.name];
        if (use > 1 && !source.options.store.empty()) source.options.store /= std::to_string(use);
    }
    return list;
}

}  // namespace kiosk::app
