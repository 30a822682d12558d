#include "config/hours_words.hpp"

#include <algorithm>
#include <array>

#include "time/iso8601.hpp"

namespace kiosk::config {
namespace {

using namespace std::chrono;
using namespace std::string_view_literals;

// From Sunday on, as weekday::c_encoding() counts.
constexpr std::array names{"sun"sv, "mon"sv, "tue"sv, "wed"sv, "thu"sv, "fri"sv, "sat"sv};

// One space around a dash or after a comma is how people write.
std::string_view without_space(std::string_view text, bool before, bool after) {
    if (before && text.starts_with(' ')) text.remove_prefix(1);
    if (after && text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    for (bool first = true;; first = false) {
        const std::size_t comma = text.find(',');
        parts.push_back(without_space(text.substr(0, comma), !first, false));
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

// Up to 24:00.
std::optional<minutes> time_up_to_midnight(std::string_view text) {
    const auto time = parse_time_of_day(text);
    if (!time || text.size() > 5) return std::nullopt;
    return floor<minutes>(*time);
}

std::optional<OpenSpan> span_in_words(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = time_in_words(without_space(text.substr(0, dash), false, true));
    auto until = time_up_to_midnight(without_space(text.substr(dash + 1), true, false));
    if (!from || !until || *from == *until) return std::nullopt;
    if (*until < *from) *until += hours{24};
    return OpenSpan{*from, *until};
}

std::optional<unsigned> weekday_number(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<unsigned>(found - names.begin());
}

}  // namespace

std::optional<OpeningHours::Spans> hours_in_words(std::string_view text) {
    OpeningHours::Spans spans;
    if (text == "closed") return spans;
    for (const std::string_view part : parts_of(text)) {
        const auto span = span_in_words(part);
        if (!span) return std::nullopt;
        spans.push_back(*span);
    }
    std::ranges::sort(spans, {}, &OpenSpan::from);
    return spans;
}

std::vector<weekday> weekdays_in_words(std::string_view text) {
    std::vector<weekday> found;
    for (const std::string_view part : parts_of(text)) {
        const std::size_t dash = part.find('-');
        const auto first = weekday_number(part.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : weekday_number(part.substr(dash + 1));
        if (!first || !last) return {};
        for (weekday day(*first);; ++day) {
            if (std::ranges::find(found, day) == found.end()) found.push_back(day);
            if (day == weekday(*last)) break;
        }
    }
    return found;
}

std::optional<minutes> time_in_words(std::string_view text) {
    const auto time = time_up_to_midnight(text);
    return time && *time < hours{24} ? time : std::nullopt;
}

}  // namespace kiosk::config
