#include "feed/schedule/schedule_times.hpp"

#include "feed/schedule/duration.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

std::optional<Timestamp> timestamp(const Value& value) {
    if (value.string() == nullptr) return std::nullopt;
    const auto stamp = parse_timestamp(*value.string());
    return stamp ? std::optional(*stamp) : std::nullopt;
}

std::optional<seconds> time_of_day(const Value& value) {
    if (value.string() == nullptr) return std::nullopt;
    const auto time = parse_time_of_day(*value.string());
    return time ? std::optional(*time) : std::nullopt;
}

std::optional<year_month_day> date(const Value& value) {
    if (value.string() == nullptr) return std::nullopt;
    const auto day = parse_date(*value.string());
    return day ? std::optional(*day) : std::nullopt;
}

LocalTime place_in_day(year_month_day day_date, seconds time, const DayWindow& day) {
    const LocalTime same = local_days{day_date} + time;
    const LocalTime next = same + days{1};
    if (!day.start) return time < hours{4} ? next : same;
    // A start that lies on another date than the day says nothing about this one.
    if (floor<days>(day.start->local) != local_days{day_date} || same >= day.start->local) return same;
    if (!day.end || next <= day.end->local) return next;
    const bool early = day.start->local - same < next - day.end->local;
    return early ? same : next;
}

std::optional<Instant> written_end(const Value& event, Instant start, const TimeRules& rules, FindingLog& log,
                                   const std::string& where) {
    const Value& end = event["end"];
    if (auto stamp = timestamp(end)) {
        if (rules.local_times) stamp->offset.reset();
        const Instant instant = resolve(*stamp, rules.zone);
        if (is_plausible(instant)) return instant;
    } else if (const auto time = time_of_day(end)) {
        const LocalTime local = rules.zone.to_local(start);
        const LocalTime same = floor<days>(local) + *time;
        return rules.zone.to_instant(same < local ? same + days{1} : same);
    }
    const bool faulty = !end.is_null() && (end.string() == nullptr || !end.string()->empty());
    if (faulty) log.warn(where, "its end is not a date and time; the duration is used");
    const auto duration = read_duration(event["duration"]);
    return duration ? std::optional(start + *duration) : std::nullopt;
}

}  // namespace

DayWindow read_day_window(const Value& day) {
    DayWindow window{date(day["date"]), timestamp(day["day_start"]), timestamp(day["day_end"])};
    if (!window.date && window.start) window.date = year_month_day{floor<days>(window.start->local)};
    return window;
}

Result<Timestamp> read_start(const Value& event, const DayWindow& day) {
    if (const auto stamp = timestamp(event["date"])) return *stamp;
    if (const auto stamp = timestamp(event["start"])) return *stamp;
    const auto own_date = date(event["date"]);
    const auto time = time_of_day(event["start"]);
    if (own_date && time) return Timestamp{local_days{*own_date} + *time, std::nullopt};
    const Value& written = event["date"].is_null() ? event["start"] : event["date"];
    if (!time) {
        if (written.is_null()) return fail("no date and no start");
        const std::string* text = written.string();
        return fail((text == nullptr ? "its date is " + std::string(written.kind()) : in_quotes(*text)) +
                    (text == nullptr ? ", not a text" : " is not a date and time"));
    }
    if (!day.date) return fail("a wall time, but neither it nor its day has a date");
    return Timestamp{place_in_day(*day.date, *time, day), std::nullopt};
}

Instant read_end(const Value& event, Instant start, const TimeRules& rules, FindingLog& log,
                 const std::string& where) {
    auto end = written_end(event, start, rules, log, where);
    if (end && !is_plausible(*end)) {
        log.warn(where,
                 "its end is not between 1970 and 2199; without a length it is never shown as running");
        end.reset();
    } else if (!end) {
        log.warn(where, std::string(event["duration"].is_null() ? "neither end nor duration"
                                                                : "its duration cannot be read") +
                            "; without a length it is never shown as running");
    } else if (*end <= start) {
        log.warn(where, std::string(*end == start ? "it has no length" : "it ends before it starts") +
                            ", so it is never shown as running");
    }
    return end.value_or(start);
}

bool is_plausible(Instant instant) {
    return instant >= sys_days{year{1970} / 1 / 1} && instant < sys_days{year{2200} / 1 / 1};
}

}  // namespace kiosk::feed
