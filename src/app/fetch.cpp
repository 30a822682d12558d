#include "app/fetch.hpp"

#include <iostream>

#include "net/source_url.hpp"
#include "time/clock.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {

Result<LoadedPtr> fetch_programme(const Setup& setup) {
    const auto bytes = net::fetch_once(poll_options(setup));
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto loaded = load(*bytes, feed_options(setup));
    if (!loaded) {
        Error error = loaded.error();
        error.place =
            net::redacted(setup.config.feeds.front().url) + (error.place.empty() ? "" : ": " + error.place);
        return tl::make_unexpected(std::move(error));
    }
    return loaded;
}

Result<Instant> moment(const Options& options, const Zone& zone) {
    if (!options.at) return std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    const auto stamp = parse_timestamp(*options.at);
    if (!stamp) {
        Error error = stamp.error();
        error.place = "--at";
        return tl::make_unexpected(std::move(error));
    }
    return resolve(*stamp, zone);
}

int report(const Error& error, int code) {
    std::cerr << "venue-kiosk: " << to_string(error) << '\n';
    return code;
}

}  // namespace kiosk::app
