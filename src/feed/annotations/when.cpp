#include "feed/annotations/when.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

constexpr std::size_t longest = 64;

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

// Three numbers between which `mark` stands: 18.11.2022.
std::optional<std::array<int, 3>> three_numbers(std::string_view text, char mark) {
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::size_t end = std::min(text.find(mark), text.size());
        const std::string_view digits = text.substr(0, end);
        const bool plain = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
        if (digits.empty() || digits.size() > 4 || !plain) return std::nullopt;
        for (const char c : digits) numbers[i] = numbers[i] * 10 + (c - '0');
        if ((end == text.size()) != (i == 2)) return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return numbers;
}

std::optional<year_month_day> read_date(std::string_view text) {
    if (const auto iso = parse_date(text)) return *iso;
    constexpr int months = 12;
    auto numbers = three_numbers(text, '.');
    if (!numbers) {
        numbers = three_numbers(text, '/');
        if (!numbers) return std::nullopt;
        // Where the world reads "5/6" in two ways, it may only be believed when both are the same.
        const bool day_first = (*numbers)[0] > months;
        const bool month_first = (*numbers)[1] > months;
        if (day_first == month_first && (*numbers)[0] != (*numbers)[1]) return std::nullopt;
        if (month_first) std::swap((*numbers)[0], (*numbers)[1]);
    }
    const auto [d, m, y] = *numbers;
    const year_month_day date = year{y} / month{static_cast<unsigned>(m)} / day{static_cast<unsigned>(d)};
    constexpr int earliest = 1000;
    return date.ok() && y >= earliest ? std::optional(date) : std::nullopt;
}

std::optional<seconds> read_time(std::string_view written) {
    std::string text = lower(trim(written));
    for (const std::string_view word : {"klockan ", "klo ", "kl. ", "kl.", "kl ", "um "}) {
        if (text.starts_with(word)) text.erase(0, word.size());
    }
    if (text.ends_with(" uhr")) text.resize(text.size() - 4);
    std::optional<bool> afternoon;
    for (const auto& [word, after_noon] :
         {std::pair{"am", false}, {"a.m.", false}, {"pm", true}, {"p.m.", true}}) {
        if (!afternoon && text.ends_with(word)) {
            text.resize(text.size() - std::string_view(word).size());
            afternoon = after_noon;
        }
    }
    text = trim(text);
    // Two of them would make a date with a short year look like a time.
    if (std::ranges::count(text, '.') == 1) std::ranges::replace(text, '.', ':');
    const auto time = parse_time_of_day(text);
    if (!time) return std::nullopt;
    if (!afternoon) return *time;
    constexpr hours noon{12};
    if (*time < hours{1} || *time >= hours{13}) return std::nullopt;
    return *time % noon + (*afternoon ? seconds{noon} : seconds{0});
}

// 24:00 is the next day's midnight.
When normal(When when) {
    constexpr hours day{24};
    if (when.time && *when.time >= day) {
        *when.time -= day;
        if (when.date) when.date = sys_days{*when.date} + days{1};
    }
    return when;
}

LocalTime midnight(const year_month_day& date) {
    return local_days{date};
}

std::optional<Instant> moment(const When& when) {
    if (!when.offset || !when.date || !when.time) return std::nullopt;
    return Instant{midnight(*when.date).time_since_epoch() + *when.time - *when.offset};
}

seconds time_of_day(LocalTime local) {
    return local - floor<days>(local);
}

}  // namespace

std::optional<When> parse_when(std::string_view written) {
    const std::string text = trim(written.substr(0, longest + 1));
    if (text.empty() || text.size() > longest) return std::nullopt;
    if (const auto stamp = parse_timestamp(text)) {
        const auto date = floor<days>(stamp->local);
        return When{year_month_day{date}, stamp->local - date, stamp->offset};
    }
    if (const auto date = read_date(text)) return When{*date, std::nullopt, std::nullopt};
    if (const auto time = read_time(text)) return normal({std::nullopt, *time, std::nullopt});
    const std::size_t gap = text.find_first_of(" ,T");
    if (gap == std::string::npos) return std::nullopt;
    const auto date = read_date(std::string_view(text).substr(0, gap));
    const std::size_t rest = std::min(text.find_first_not_of(" ,T", gap), text.size());
    const auto time = read_time(std::string_view(text).substr(rest));
    if (!date || !time) return std::nullopt;
    return normal({*date, *time, std::nullopt});
}

std::pair<std::string, std::string> split_range(std::string_view text) {
    if (text.size() <= 2 * longest) {
        for (const std::string_view dash : {"–", "—", "-"}) {
            for (std::size_t at = text.find(dash); at != std::string_view::npos;
                 at = text.find(dash, at + 1)) {
                const auto from = parse_when(text.substr(0, at));
                const auto to = parse_when(text.substr(at + dash.size()));
                if (from && to && from->time && to->time)
                    return {trim(text.substr(0, at)), trim(text.substr(at + dash.size()))};
            }
        }
    }
    return {std::string(text), {}};
}

bool starts_at(const When& when, Instant start, LocalTime local) {
    if (const auto exact = moment(when)) return start == *exact;
    return (!when.date || midnight(*when.date) == floor<days>(local)) &&
           (!when.time || *when.time == time_of_day(local));
}

bool not_before(const When& when, Instant instant, LocalTime local) {
    if (const auto exact = moment(when)) return instant >= *exact;
    if (when.date) return local >= midnight(*when.date) + when.time.value_or(seconds{0});
    return !when.time || time_of_day(local) >= *when.time;
}

bool not_after(const When& when, Instant instant, LocalTime local) {
    if (const auto exact = moment(when)) return instant <= *exact;
    if (when.date) return local <= midnight(*when.date) + (when.time ? *when.time : seconds{days{1}});
    return !when.time || time_of_day(local) <= *when.time;
}

}  // namespace kiosk::feed
