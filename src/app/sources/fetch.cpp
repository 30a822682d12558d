#include "app/sources/fetch.hpp"

#include <iostream>

#include "app/command/exit_code.hpp"
#include "app/screen/log.hpp"
#include "app/sources/assembler.hpp"
#include "app/sources/sources.hpp"
#include "time/clock.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

Result<LoadedPtr> fetch(const Source& source, Assembler& assembler) {
    const auto bytes = net::fetch_once(source.options);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto taken = assembler.take(source, *bytes);
    if (taken) return taken;
    return tl::make_unexpected(placed(source, taken.error()));
}

// A command leaves no traces: what it sees is not what a screen has seen.
Result<NoticesPtr> fetch_notices(Source source, Assembler& assembler, Instant at) {
    const auto bytes = net::fetch_once(source.options);
    if (!bytes) return tl::make_unexpected(bytes.error());
    source.options.store.clear();
    auto taken = assembler.take_notices(source, *bytes, at);
    if (taken) return taken;
    return tl::make_unexpected(placed(source, taken.error()));
}

}  // namespace

Fetched fetch_all(const Options& options, const Setup& setup) {
    Assembler assembler(setup);
    Fetched fetched;
    for (const Source& source : sources(setup)) {
        if (source.kind == Source::Kind::notices) continue;
        auto programme = fetch(source, assembler);
        if (!programme) {
            fetched.errors.push_back(programme.error());
        } else if (*programme) {
            fetched.programme = *std::move(programme);
        }
    }
    const Zone zone =
        fetched.programme ? fetched.programme->program().zone : setup.config.time_zone.value_or(Zone());
    const auto at = moment(options, zone);
    // A wrong --at is told by who asks for the moment.
    if (!at || setup.config.notices.empty()) return fetched;
    if (auto notices = fetch_notices(sources(setup).back(), assembler, *at)) {
        fetched.notices = *std::move(notices);
        if (LoadedPtr refreshed = assembler.refresh(*at)) fetched.programme = std::move(refreshed);
    } else {
        fetched.errors.push_back(notices.error());
    }
    return fetched;
}

Result<Fetched> fetch_shown(const Options& options, const Setup& setup) {
    Fetched fetched = fetch_all(options, setup);
    if (!fetched.programme) return tl::make_unexpected(fetched.errors.front());
    for (const Error& error : fetched.errors) report(error, exit_findings);
    return fetched;
}

Result<LoadedPtr> fetch_programme(const Options& options, const Setup& setup) {
    return fetch_shown(options, setup).map([](const Fetched& fetched) { return fetched.programme; });
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
    std::cerr << error_mark() << "venue-kiosk: " << to_string(error) << '\n';
    return code;
}

}  // namespace kiosk::app
