#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "time/instant.hpp"

namespace kiosk::net {

/// What makes a later request conditional (RFC 9110, 8.8).
struct Validators {
    std::string etag;
    std::string last_modified;

    bool empty() const { return etag.empty() && last_modified.empty(); }
    bool operator==(const Validators&) const = default;
};

/// The header fields of an answer that the poller acts on. Everything else is forgotten as it arrives.
struct ResponseHeaders {
    Validators validators;
    std::optional<Instant> date;
    std::optional<std::chrono::seconds> max_age;  ///< Cache-Control: max-age, without no-cache and no-store
    std::optional<std::chrono::seconds> age;      ///< how long a cache has held the answer
    std::optional<std::chrono::seconds> retry_after_delay;
    std::optional<Instant> retry_after_date;
};

/// Takes one line as it came over the wire. A status line ("HTTP/1.1 200 OK") starts a new answer, so that
/// the fields of a redirect do not leak into the next. Lines that cannot be understood are ignored.
void read_header_line(ResponseHeaders& headers, std::string_view line);

/// How long the server asks us to stay away (RFC 9110, 10.2.3), where it does; never negative. A date counts
/// from the server's own Date, so that a wrong clock here does no harm, else from `now`.
std::optional<std::chrono::seconds> retry_after(const ResponseHeaders& headers, Instant now);

/// How long the answer stays fresh (RFC 9111, 4.2), where the server says so; never negative.
std::optional<std::chrono::seconds> fresh_for(const ResponseHeaders& headers);

}  // namespace kiosk::net
