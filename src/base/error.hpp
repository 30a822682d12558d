#pragma once

#include <string>
#include <tl/expected.hpp>

namespace kiosk {

/// What went wrong, where, and what to do about it. Any of `place` and `remedy` may be empty.
struct Error {
    std::string message;  ///< one sentence without a full stop, e.g. "unknown key \"rooom\""
    std::string place;    ///< e.g. "kiosk.json:3:5" or "https://example.org/schedule.json"
    std::string remedy;   ///< e.g. "did you mean \"room\"?"

    bool operator==(const Error&) const = default;
};

/// "place: message; remedy", leaving out what is empty.
std::string to_string(const Error& error);

/// Errors are values at the seams between the folders: config, fetch, parse, asset. No exception crosses one.
template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for a failed Result.
tl::unexpected<Error> fail(std::string message, std::string place = {}, std::string remedy = {});

}  // namespace kiosk
