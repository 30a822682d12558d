#include "feed/schedule/duration.hpp"

#include <charconv>
#include <cmath>

namespace kiosk::feed {
namespace {

using namespace std::chrono;

constexpr std::int64_t longest = 366LL * 24 * 3600;

std::optional<seconds> bounded(std::int64_t count) {
    if (count > longest || count < -longest) return std::nullopt;
    return seconds{count};
}

// Digits only, at most six of them: no part of a length needs more.
bool read_digits(std::string_view text, std::int64_t& value) {
    if (text.empty() || text.size() > 6) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= 0 && text.front() != '-';
}

std::optional<std::int64_t> read_parts(std::string_view text) {
    std::vector<std::int64_t> parts;
    while (true) {
        const std::size_t colon = text.find(':');
        std::int64_t part = 0;
        if (parts.size() == 3 || !read_digits(text.substr(0, colon), part)) return std::nullopt;
        parts.push_back(part);
        if (colon == std::string_view::npos) break;
        text.remove_prefix(colon + 1);
    }
    if (parts.size() == 1) return parts[0] * 60;
    if (parts.size() == 2) return parts[0] * 3600 + parts[1] * 60;
    const bool has_seconds = parts[0] == 0 || parts[1] > 23;
    return has_seconds ? parts[0] * 3600 + parts[1] * 60 + parts[2]
                       : parts[0] * 86400 + parts[1] * 3600 + parts[2] * 60;
}

// ISO 8601 as far as lengths of sessions go: P[nW][nD]T[nH][nM][nS].
std::optional<std::int64_t> read_iso(std::string_view text) {
    std::int64_t total = 0;
    bool any = false;
    bool time = false;
    text.remove_prefix(1);
    while (!text.empty()) {
        if (text.front() == 'T' && !time) {
            time = true;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t unit = text.find_first_not_of("0123456789");
        std::int64_t count = 0;
        if (unit == std::string_view::npos || !read_digits(text.substr(0, unit), count)) return std::nullopt;
        switch (text[unit]) {
            case 'W':
                total += count * 7 * 86400;
                break;
            case 'D':
                total += count * 86400;
                break;
            case 'H':
                total += count * 3600;
                break;
            case 'M':
                total += count * 60;
                break;
            case 'S':
                total += count;
                break;
            default:
                return std::nullopt;
        }
        if (time == (text[unit] == 'D' || text[unit] == 'W')) return std::nullopt;
        any = true;
        text.remove_prefix(unit + 1);
    }
    return any ? std::optional(total) : std::nullopt;
}

}  // namespace

std::optional<seconds> read_duration(const Value& value) {
    if (const auto number = value.number()) {
        if (!std::isfinite(*number) || std::abs(*number) * 60 > static_cast<double>(longest))
            return std::nullopt;
        return bounded(std::llround(*number * 60));
    }
    const std::string* written = value.string();
    if (written == nullptr) return std::nullopt;
    std::string_view text = *written;
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
    const auto count = text.front() == 'P' ? read_iso(text) : read_parts(text);
    return count ? bounded(negative ? -*count : *count) : std::nullopt;
}

}  // namespace kiosk::feed
