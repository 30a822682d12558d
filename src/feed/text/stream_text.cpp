#include "feed/text/stream_text.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "feed/text/url.hpp"

namespace kiosk::feed {
namespace {

bool in(const AccessTable::Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// Host and path in lower case, without scheme, "www." and "m.".
std::string host_and_path(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    std::string result;
    for (const char c : url) result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const std::string_view prefix : {"www.", "m."}) {
        if (result.starts_with(prefix)) result.erase(0, prefix.size());
    }
    return result;
}

}  // namespace

bool StreamText::known_host(std::string_view url) const {
    const std::string address = host_and_path(url);
    return std::ranges::any_of(table_.stream_hosts, [&](const std::string& host) {
        if (!address.starts_with(host)) return false;
        const char next = address.size() == host.size() ? '/' : address[host.size()];
        return next == '/' || next == '?' || next == '#';
    });
}

bool StreamText::is_stream(std::string_view title, std::string_view url) const {
    const bool says_nothing = title.empty() || title == url || title.find("://") != std::string_view::npos;
    if (says_nothing) return known_host(url);
    const std::string folded = fold(title);
    const auto says = [&](const std::string& words) { return contains_words(folded, words); };
    if (words_.negated(title) || std::ranges::any_of(table_.not_stream, says)) return false;
    // "Stream" alone is a label; within a title it may be about anything that flows.
    constexpr std::size_t telling = 10;
    const bool labelled = std::ranges::any_of(table_.stream_labels, [&](const std::string& label) {
        return folded == label || (label.size() >= telling && says(label));
    });
    return labelled || known_host(url);
}

std::optional<Stream> StreamText::from_line(const LabelledLine& line) const {
    if (!in(table_.stream_labels, line.label)) return std::nullopt;
    const std::string url = find_url(line.value);
    std::string rest = line.value;
    if (const std::size_t at = rest.find("http"); !url.empty() && at != std::string::npos) {
        rest.erase(at, rest.find_first_of(" \n", at) - at);
    }
    const std::string folded = fold(rest);
    const bool other = std::ranges::any_of(
        table_.not_stream, [&](const std::string& words) { return contains_words(folded, words); });
    if (other || words_.negated(rest) || (url.empty() && !words_.affirmed(rest))) return std::nullopt;
    return Stream{url, {}};
}

bool StreamText::is_stream_tag(std::string_view tag) const {
    return in(table_.stream_labels, fold(tag));
}

}  // namespace kiosk::feed
