#include "app/fetch.hpp"

#include <iostream>

#include "app/assembler.hpp"
#include "app/exit_code.hpp"
#include "app/sources.hpp"
#include "time/clock.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {

namespace {

Result<LoadedPtr> fetch(const Source& source, Assembler& assembler) {
    const auto bytes = net::fetch_once(source.options);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto taken = assembler.take(source, *bytes);
    if (taken) return taken;
    Error error = taken.error();
    error.place = source.name + (error.place.empty() ? "" : ": " + error.place);
    return tl::make_unexpected(std::move(error));
}

}  // namespace

Fetched fetch_all(const Setup& setup) {
    Assembler assembler(setup);
    Fetched fetched;
    for (const Source& source : sources(setup)) {
        auto programme = fetch(source, assembler);
        if (!programme) {
            fetched.errors.push_back(programme.error());
        } else if (*programme) {
            fetched.programme = *std::move(programme);
        }
    }
    return fetched;
}

Result<LoadedPtr> fetch_programme(const Setup& setup) {
    Fetched fetched = fetch_all(setup);
    if (!fetched.programme) return tl::make_unexpected(fetched.errors.front());
    for (const Error& error : fetched.errors) report(error, exit_findings);
    return fetched.programme;
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
