#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace kiosk::net {

/// Where bytes come from, taken apart once. Credentials stand apart from the address, so that nothing that
/// prints or stores the address can leak them.
struct SourceUrl {
    enum class Kind { http, https, file };

    Kind kind{};
    std::string url;             ///< without credentials; for a file: the path
    std::string user;            ///< percent-decoded; empty where there is none
    std::string password;        ///< percent-decoded
    std::filesystem::path path;  ///< of a file
};

/// Reads an http, https or file URL, or a path. Anything else is refused with a remedy.
Result<SourceUrl> parse_source(std::string_view text);

/// `text` without a user and password, and without the values of query fields that are named like secrets
/// (token, key, …), for logs, reports and errors; also where it is no proper URL.
std::string redacted(std::string_view text);

/// "https://example.org:443" of an address: scheme, host and port, in lower case; empty where it is none.
std::string origin(std::string_view url);

/// Whether `url` is an https address.
bool is_https(std::string_view url);

}  // namespace kiosk::net
