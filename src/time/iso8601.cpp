#include "time/iso8601.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/text.hpp"

namespace kiosk {
namespace {

using namespace std::chrono;

// Reads fixed-width fields from the front of a text; every step reports whether it could.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool digits(std::size_t least, std::size_t most, int& value) {
        std::size_t count = 0;
        value = 0;
        while (count < most && count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') {
            value = value * 10 + (rest_[count++] - '0');
        }
        if (count < least) return false;
        rest_.remove_prefix(count);
        return true;
    }

    bool any_digits() {
        const std::size_t count = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        rest_.remove_prefix(count);
        return count > 0;
    }

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool at_end() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

// For messages: short, and whole characters only.
std::string in_quotes(std::string_view text) {
    return '"' + valid_utf8(text.substr(0, 64)) + '"';
}

bool read_date(Reader& in, year_month_day& date) {
    int y = 0, m = 0, d = 0;
    if (!in.digits(4, 4, y) || !in.take('-') || !in.digits(2, 2, m) || !in.take('-') || !in.digits(2, 2, d)) {
        return false;
    }
    date = year{y} / month{static_cast<unsigned>(m)} / day{static_cast<unsigned>(d)};
    return date.ok();
}

bool read_time(Reader& in, std::size_t least_hour_digits, seconds& time) {
    int h = 0, m = 0, s = 0;
    if (!in.digits(least_hour_digits, 2, h) || !in.take(':') || !in.digits(2, 2, m)) return false;
    if (in.take(':')) {
        if (!in.digits(2, 2, s)) return false;
        if ((in.take('.') || in.take(',')) && !in.any_digits()) return false;
    }
    time = hours{h} + minutes{m} + seconds{s};
    return h <= 24 && m <= 59 && s <= 60 && time <= hours{24};
}

bool read_offset(Reader& in, std::optional<seconds>& offset) {
    if (in.at_end()) return true;
    if (in.take('Z') || in.take('z')) {
        offset = seconds{0};
        return in.at_end();
    }
    const int sign = in.take('+') ? 1 : in.take('-') ? -1 : 0;
    int h = 0, m = 0;
    if (sign == 0 || !in.digits(2, 2, h)) return false;
    if (!in.at_end()) {
        in.take(':');
        if (!in.digits(2, 2, m)) return false;
    }
    if (m > 59 || h * 60 + m > 18 * 60) return false;
    offset = sign * (hours{h} + minutes{m});
    return in.at_end();
}

}  // namespace

Result<Timestamp> parse_timestamp(std::string_view text) {
    Reader in(text);
    year_month_day date;
    seconds time{};
    Timestamp stamp;
    if (!read_date(in, date) || !(in.take('T') || in.take('t') || in.take(' ')) || !read_time(in, 2, time) ||
        !read_offset(in, stamp.offset)) {
        return fail(in_quotes(text) + " is not a date and time", {},
                    "write it like 2022-11-18T09:00:00+01:00");
    }
    stamp.local = local_days{date} + time;
    return stamp;
}

Result<year_month_day> parse_date(std::string_view text) {
    Reader in(text);
    year_month_day date;
    if (!read_date(in, date) || !in.at_end()) {
        return fail(in_quotes(text) + " is not a date", {}, "write it like 2022-11-18");
    }
    return date;
}

Result<seconds> parse_time_of_day(std::string_view text) {
    Reader in(text);
    seconds time{};
    if (!read_time(in, 1, time) || !in.at_end()) {
        return fail(in_quotes(text) + " is not a time of day", {}, "write it like 04:00");
    }
    return time;
}

Instant resolve(const Timestamp& stamp, const Zone& zone) {
    if (stamp.offset) return Instant{stamp.local.time_since_epoch() - *stamp.offset};
    return zone.to_instant(stamp.local);
}

std::string format_iso(Instant instant, const Zone& zone) {
    const LocalTime local = zone.to_local(instant);
    const auto midnight = floor<days>(local);
    const year_month_day date{midnight};
    const hh_mm_ss time{local - midnight};
    const auto offset = zone.offset_at(instant);
    const auto minutes_off = std::abs(duration_cast<minutes>(offset).count());
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d%c%02d:%02d",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                  offset < seconds{0} ? '-' : '+', static_cast<int>(minutes_off / 60),
                  static_cast<int>(minutes_off % 60));
    return text;
}

}  // namespace kiosk
