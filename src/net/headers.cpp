#include "net/headers.hpp"

#include <curl/curl.h>

#include <algorithm>

namespace kiosk::net {
namespace {

using std::chrono::seconds;

constexpr std::size_t longest_value = 1024;
constexpr seconds longest_delay{400LL * 24 * 3600};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

// Delta-seconds; more than we would ever wait counts as the longest (RFC 9111, 1.2.2).
std::optional<seconds> read_seconds(std::string_view text) {
    if (text.empty()) return std::nullopt;
    seconds value{0};
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = std::min(longest_delay, value * 10 + seconds{c - '0'});
    }
    return value;
}

std::optional<Instant> read_date(std::string_view text) {
    const std::time_t value = curl_getdate(std::string(text).c_str(), nullptr);
    if (value == -1) return std::nullopt;
    return Instant{seconds{value}};
}

// Sent back as it came, so it must be one visible line.
std::string read_validator(std::string_view text) {
    const bool plain =
        std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return plain && text.size() <= longest_value ? std::string(text) : std::string();
}

std::optional<seconds> read_max_age(std::string_view value) {
    std::optional<seconds> max_age;
    while (!value.empty()) {
        const auto comma = std::min(value.find(','), value.size());
        std::string_view directive = trimmed(value.substr(0, comma));
        value.remove_prefix(std::min(comma + 1, value.size()));
        if (same(directive, "no-cache") || same(directive, "no-store")) return std::nullopt;
        constexpr std::string_view name = "max-age=";
        if (!same(directive.substr(0, name.size()), name)) continue;
        directive.remove_prefix(name.size());
        if (directive.size() >= 2 && directive.front() == '"' && directive.back() == '"') {
            directive = directive.substr(1, directive.size() - 2);
        }
        max_age = read_seconds(directive);
    }
    return max_age;
}

}  // namespace

void read_header_line(ResponseHeaders& headers, std::string_view line) {
    if (same(line.substr(0, 5), "HTTP/")) {
        headers = {};
        return;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (same(name, "etag")) headers.validators.etag = read_validator(value);
    if (same(name, "last-modified")) headers.validators.last_modified = read_validator(value);
    if (same(name, "date")) headers.date = read_date(value);
    if (same(name, "cache-control")) headers.max_age = read_max_age(value);
    if (same(name, "age")) headers.age = read_seconds(value);
    if (same(name, "retry-after")) {
        headers.retry_after_delay = read_seconds(value);
        if (!headers.retry_after_delay) headers.retry_after_date = read_date(value);
    }
}

std::optional<seconds> retry_after(const ResponseHeaders& headers, Instant now) {
    if (headers.retry_after_delay) return headers.retry_after_delay;
    if (!headers.retry_after_date) return std::nullopt;
    return std::clamp(*headers.retry_after_date - headers.date.value_or(now), seconds{0}, longest_delay);
}

std::optional<seconds> fresh_for(const ResponseHeaders& headers) {
    if (!headers.max_age) return std::nullopt;
    return std::max(seconds{0}, *headers.max_age - headers.age.value_or(seconds{0}));
}

}  // namespace kiosk::net
