#include "net/source_url.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "net/curl_handles.hpp"

namespace kiosk::net {
namespace {

constexpr std::size_t longest_url = 8000;

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "https" of "HTTPS://…"; empty for a path. One letter is no scheme that anybody means.
std::string scheme_of(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon < 2 || !letter(text.front())) return {};
    std::string scheme;
    for (const char c : text.substr(0, colon)) {
        const bool digit = c >= '0' && c <= '9';
        if (!letter(c) && !digit && c != '+' && c != '-' && c != '.') return {};
        scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return scheme;
}

std::string part(const Url& url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK) return {};
    return CurlText(text).get();
}

Result<SourceUrl> refuse(std::string_view text, std::string message, std::string remedy) {
    return fail(std::move(message), redacted(text), std::move(remedy));
}

Result<SourceUrl> from_path(std::string_view text) {
    if (text.find('\0') != std::string_view::npos)
        return refuse("", "a path holds a zero byte", "write it without");
    return SourceUrl{SourceUrl::Kind::file, std::string(text), {}, {}, std::filesystem::path(text)};
}

std::string lower(std::string_view text) {
    std::string result;
    for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

bool names_a_secret(std::string_view key) {
    constexpr std::string_view words[] = {"token", "key", "secret", "auth", "pass", "sig", "code"};
    const std::string name = lower(key);
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

// "…?day=1&api_key=abc" → "…?day=1&api_key=…": what tools hand out as an address is often a key as well.
std::string without_secret_values(std::string_view url) {
    const auto query = url.find('?');
    if (query == std::string_view::npos) return std::string(url);
    const auto end = std::min(url.find('#', query), url.size());
    std::string result(url.substr(0, query));
    for (auto at = query; at < end;) {
        const auto next = std::min(url.find_first_of("&;", at + 1), end);
        const std::string_view field = url.substr(at, next - at);
        const auto equals = field.find('=');
        const bool secret = equals != std::string_view::npos && names_a_secret(field.substr(1, equals - 1));
        result += secret ? field.substr(0, equals + 1) : field;
        if (secret) result += "…";
        at = next;
    }
    return result += url.substr(end);
}

}  // namespace

Result<SourceUrl> parse_source(std::string_view given) {
    const std::string text = trim(given);
    if (text.empty()) return refuse(text, "the address is empty", "give an http or https address or a file");
    if (text.size() > longest_url)
        return refuse("", "the address is longer than 8000 characters", "shorten it");
    const std::string scheme = scheme_of(text);
    if (scheme.empty()) return from_path(text);
    if (scheme != "http" && scheme != "https" && scheme != "file") {
        return refuse(text, "addresses of the kind \"" + scheme + ":\" are not fetched",
                      "use http, https or file; a file whose name holds a colon is written ./name");
    }
    const Url url(curl_url());
    const CURLUcode code = curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_URLENCODE);
    if (code != CURLUE_OK) {
        return refuse(text, std::string("this is not a valid address (") + curl_url_strerror(code) + ")",
                      "write it like https://example.org/schedule.json or file:///srv/schedule.json");
    }
    if (scheme == "file") {
        const std::string path = part(url, CURLUPART_PATH, CURLU_URLDECODE);
        if (path.empty())
            return refuse(text, "the file address names no file", "write it like file:///srv/schedule.json");
        return from_path(path);
    }
    SourceUrl source{scheme == "https" ? SourceUrl::Kind::https : SourceUrl::Kind::http, {}, {}, {}, {}};
    source.user = part(url, CURLUPART_USER, CURLU_URLDECODE);
    source.password = part(url, CURLUPART_PASSWORD, CURLU_URLDECODE);
    for (const CURLUPart secret :
         {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT}) {
        curl_url_set(url.get(), secret, nullptr, 0);
    }
    source.url = part(url, CURLUPART_URL);
    return source;
}

std::string redacted(std::string_view text) {
    const auto slashes = text.find("://");
    if (slashes == std::string_view::npos) {
        // "user:secret@host/…" with the scheme forgotten; a path rarely holds both a colon and an @ after it.
        const auto at = text.rfind('@');
        const auto colon = text.find(':');
        const bool secret = at != std::string_view::npos && colon < at;
        return std::string(secret ? text.substr(at + 1) : text);
    }
    const Url url(curl_url());
    const bool proper = curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(),
                                     CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
    const auto begin = slashes + 3;
    // A secret with a slash in it makes the address improper; then everything before the last @ may be
    // secret.
    const auto end = proper ? std::min(text.find_first_of("/?#", begin), text.size()) : text.size();
    const auto at = text.substr(begin, end - begin).rfind('@');
    if (at == std::string_view::npos) return without_secret_values(text);
    return without_secret_values(std::string(text.substr(0, begin)) +
                                 std::string(text.substr(begin + at + 1)));
}

std::string origin(std::string_view text) {
    const Url url(curl_url());
    if (curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), CURLU_URLENCODE) != CURLUE_OK)
        return {};
    return lower(part(url, CURLUPART_SCHEME) + "://" + part(url, CURLUPART_HOST)) + ':' +
           part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

bool is_https(std::string_view url) {
    return scheme_of(url) == "https";
}

}  // namespace kiosk::net
