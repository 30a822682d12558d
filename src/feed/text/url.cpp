#include "feed/text/url.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace kiosk::feed {
namespace {

constexpr std::size_t longest = 4000;

bool starts_with(std::string_view text, std::string_view lower_case_prefix) {
    return text.size() >= lower_case_prefix.size() &&
           std::ranges::equal(text.substr(0, lower_case_prefix.size()), lower_case_prefix, {}, [](char c) {
               return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
           });
}

bool is_web(std::string_view url) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (starts_with(url, scheme)) {
            return url.size() > scheme.size() && url.find_first_of("/?#", scheme.size()) != scheme.size();
        }
    }
    return false;
}

// Schemes are written in small letters, whatever they came in: RFC 3986, section 3.1.
std::string with_small_scheme(std::string url) {
    std::transform(url.begin(), std::ranges::find(url, ':'), url.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return url;
}

bool has_scheme(std::string_view url) {
    const std::size_t colon = url.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    return std::ranges::all_of(url.substr(0, colon), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.';
    });
}

std::string escaped(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= 0x20) text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20) text.remove_suffix(1);
    std::string result;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x20 || code == 0x7F) continue;
        if (c == ' ') {
            result += "%20";
        } else if (c == '"') {
            result += "%22";
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace

std::string resolve_url(std::string_view reference, std::string_view base) {
    if (reference.size() > longest || base.size() > longest) return {};
    const std::string url = escaped(reference);
    if (url.empty()) return url;
    if (is_web(url)) return with_small_scheme(url);
    const bool file_base = starts_with(base, "file:///");
    if (file_base && starts_with(url, "file:///")) return with_small_scheme(url);
    if (has_scheme(url) || (!is_web(base) && !file_base)) return {};

    const std::size_t host = base.find("//") + 2;
    const std::size_t path = std::min(base.find_first_of("/?#", host), base.size());
    const std::size_t path_end = std::min(base.find_first_of("?#", path), base.size());
    std::string result;
    if (url.starts_with("//")) {
        if (file_base) return {};
        result = std::string(base.substr(0, host - 2)) + url;
        if (!is_web(result)) return {};
    } else if (url.starts_with('/')) {
        result = std::string(base.substr(0, path)) + url;
    } else if (url.starts_with('?') || url.starts_with('#')) {
        result = std::string(base.substr(0, path_end)) + url;
    } else {
        const std::size_t slash = base.substr(0, path_end).rfind('/');
        result = std::string(base.substr(0, slash >= path ? slash : path)) + '/' + url;
    }
    return result.size() > longest ? std::string() : with_small_scheme(std::move(result));
}

std::string find_url(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != 'h' && text[at] != 'H') continue;
        std::string_view url = text.substr(at);
        if (!is_web(url)) continue;
        url = url.substr(0, url.find_first_of(" \t\r\n<>\""));
        while (!url.empty() && std::string_view(".,;:!?)]'*").find(url.back()) != std::string_view::npos) {
            url.remove_suffix(1);
        }
        if (is_web(url)) return resolve_url(url, {});
    }
    return {};
}

}  // namespace kiosk::feed
