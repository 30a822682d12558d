#include "feed/ics/time.hpp"

#include <algorithm>

namespace kiosk::feed {
namespace {

using namespace std::chrono;

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<IcsTime> read_ics_time(std::string_view value, const std::string& zone) {
    std::string text;
    for (const char c : value.substr(0, 40)) {
        if (c != ' ' && c != '-' && c != ':') text += c == 't' || c == 'z' ? static_cast<char>(c - 32) : c;
    }
    const bool utc = text.ends_with('Z');
    if (utc) text.pop_back();
    const bool whole_day = text.size() == 8;
    if (!whole_day && ((text.size() != 15 && text.size() != 13) || text[8] != 'T')) return std::nullopt;
    const std::string_view date(text.data(), 8);
    std::string clock = whole_day ? "000000" : text.substr(9);
    if (clock.size() == 4) clock += "00";
    if (!all_digits(date) || !all_digits(clock)) return std::nullopt;
    const year_month_day day = year{number(date.substr(0, 4))} /
                               month{static_cast<unsigned>(number(date.substr(4, 2)))} /
                               std::chrono::day{static_cast<unsigned>(number(date.substr(6, 2)))};
    const int h = number(std::string_view(clock).substr(0, 2));
    const int m = number(std::string_view(clock).substr(2, 2));
    const int s = number(std::string_view(clock).substr(4, 2));
    if (!day.ok() || m > 59 || s > 60 || h * 3600 + m * 60 + s > 24 * 3600) return std::nullopt;
    return IcsTime{LocalTime{local_days{day}} + hours{h} + minutes{m} + seconds{s}, utc && !whole_day,
                   whole_day, utc ? std::string() : zone};
}

std::optional<IcsTime> read_ics_time(const IcsLine& line) {
    return read_ics_time(line.value, parameter(line, "TZID").value_or(std::string()));
}

std::optional<seconds> read_ics_offset(std::string_view value) {
    if (value.size() != 5 && value.size() != 7) return std::nullopt;
    const bool west = value.front() == '-';
    if ((!west && value.front() != '+') || !all_digits(value.substr(1))) return std::nullopt;
    const seconds offset = hours{number(value.substr(1, 2))} + minutes{number(value.substr(3, 2))} +
                           seconds{value.size() == 7 ? number(value.substr(5, 2)) : 0};
    if (offset > hours{18}) return std::nullopt;
    return west ? -offset : offset;
}

}  // namespace kiosk::feed
