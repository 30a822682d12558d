#include "feed/ics/series.hpp"

#include <algorithm>
#include <set>

#include "feed/schedule/duration.hpp"
#include "feed/schedule/schedule_times.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

constexpr std::size_t most_dates = 5'000;

std::vector<const IcsLine*> all(const IcsComponent& event, std::string_view name) {
    std::vector<const IcsLine*> lines;
    for (const IcsLine& line : event.lines) {
        if (equal_names(line.name, name)) lines.push_back(&line);
    }
    return lines;
}

bool repeats(const IcsItem& item) {
    return item.recurs || item.event->find("RDATE") != nullptr;
}

}  // namespace

IcsSeries::IcsSeries(const std::vector<IcsItem>& items, IcsZones& zones, FindingLog& log)
    : zones_(zones), log_(log) {
    for (const IcsItem& item : items) {
        if (item.instead || !repeats(item)) continue;
        const IcsLine* rule = item.event->find("RRULE");
        const bool ends = rule == nullptr || rule->value.find("UNTIL") != std::string_view::npos ||
                          rule->value.find("COUNT") != std::string_view::npos;
        masters_.emplace(item.uid, Master{item.span.begin, ends});
    }
    std::optional<Days> span;
    for (const IcsItem& item : items) {
        if (item.instead && masters_.contains(item.uid)) {
            replaced_.emplace(item.uid, *item.instead);
        } else if (!item.recurs) {
            const Instant begin = item.span.begin;
            // What ends in the small hours still is of the day before.
            const seconds length =
                std::max(seconds{days{item.span.whole_days}}, item.span.length.value_or(0s));
            const Instant last = std::max(begin, begin + length - hours{4});
            span = span ? Days{std::min(span->from, begin), std::max(span->to, last)} : Days{begin, last};
        }
    }
    if (!span) return;
    const Zone& zone = zones_.shown();
    days_ = Days{zone.to_instant(floor<days>(zone.to_local(span->from))),
                 zone.to_instant(floor<days>(zone.to_local(span->to)) + days{1})};
}

IcsSeries::Days IcsSeries::days_for(Instant begin) const {
    return days_.value_or(Days{begin, begin + rule_days});
}

bool IcsSeries::belongs(const IcsItem& item, const Master& master) const {
    return days_for(master.begin).hold(item.span.begin) ||
           (master.ends && Days{master.begin, master.begin + rule_days}.hold(item.span.begin));
}

std::vector<IcsOccurrence> IcsSeries::times(const IcsItem& item) {
    const auto master = item.instead ? masters_.find(item.uid) : masters_.end();
    if (master != masters_.end() && !belongs(item, master->second)) return {};
    std::vector<IcsOccurrence> times;
    if (master == masters_.end() && repeats(item)) {
        times = expanded(item);
    } else {
        times = {{item.span.begin, ics_end(item.span, item.span.start, item.span.begin, zones_)}};
    }
    remove_implausible(item, times);
    return times;
}

IcsOccurrence IcsSeries::occurrence(const IcsItem& item, const IcsTime& start) {
    const Instant begin = zones_.to_instant(start);
    return {begin, ics_end(item.span, start, begin, zones_)};
}

std::vector<IcsOccurrence> IcsSeries::expanded(const IcsItem& item) {
    std::vector<IcsOccurrence> times;
    add_rule_times(item, times);
    add_dates(item, times);
    remove_excluded(item, times);
    std::ranges::stable_sort(times, {}, &IcsOccurrence::start);
    const auto same = [](const IcsOccurrence& a, const IcsOccurrence& b) { return a.start == b.start; };
    times.erase(std::unique(times.begin(), times.end(), same), times.end());
    return times;
}

void IcsSeries::remove_implausible(const IcsItem& item, std::vector<IcsOccurrence>& times) {
    const auto removed = std::erase_if(times, [](const auto& one) { return !is_plausible(one.start); });
    if (removed > 0) {
        log_.warn(item.where, "times of it (" + std::to_string(removed) +
                                  ") that are not between 1970 and 2199 are left out");
    }
    for (IcsOccurrence& one : times) {
        if (one.end && !is_plausible(*one.end)) one.end.reset();
    }
}

void IcsSeries::add_rule_times(const IcsItem& item, std::vector<IcsOccurrence>& times) {
    const std::vector<const IcsLine*> rules = all(*item.event, "RRULE");
    const IcsTime& start = item.span.start;
    if (rules.size() > 1) log_.warn(item.where, "several RRULE; the first one holds");
    const auto rule = rules.empty() ? fail({}) : read_ics_rule(rules.front()->value);
    if (!rule) {
        if (!rules.empty()) log_.warn(item.where, rule.error().message + "; only its first time is shown");
        times.push_back(occurrence(item, start));
        return;
    }
    const auto over = [&](LocalTime time) {
        if (!rule->until) return false;
        if (rule->until->date) return floor<days>(time) > floor<days>(rule->until->local);
        if (!rule->until->utc) return time > rule->until->local;
        IcsTime moment = start;
        moment.local = time;
        return zones_.to_instant(moment) > zones_.to_instant(*rule->until);
    };
    const Days days = days_for(item.span.begin);
    // The rule counts in its own wall time, at most a day off.
    const auto wall = [](Instant time) { return LocalTime{time.time_since_epoch()}; };
    const IcsRuleTimes found = expand(*rule, start.local, wall(days.from - std::chrono::days{1}),
                                      wall(days.to + std::chrono::days{1}), over, budget_);
    if (found.cut) {
        log_.warn(item.where, "its rule " + in_quotes(rules.front()->value) +
                                  " gives too many times, or is too laborious; not all are shown");
    }
    for (const LocalTime time : found.times) {
        IcsTime moment = start;
        moment.local = time;
        const IcsOccurrence one = occurrence(item, moment);
        if (found.whole || days.hold(one.start)) times.push_back(one);
    }
    if (!times.empty() || found.cut) return;
    if (days.hold(item.span.begin)) {
        log_.warn(item.where, "its rule gives no time; its first time is shown");
        times.push_back(occurrence(item, start));
    } else {
        log_.note(item.where, "it recurs, but not within the event's days; left out");
    }
}

void IcsSeries::add_dates(const IcsItem& item, std::vector<IcsOccurrence>& times) {
    std::size_t count = 0;
    for (const IcsLine* line : all(*item.event, "RDATE")) {
        const std::string zone = parameter(*line, "TZID").value_or(std::string());
        for (const std::string_view text : list_items(line->value, most_dates)) {
            if (text.empty() || ++count > most_dates) continue;
            const std::size_t slash = text.find('/');
            const auto time = read_ics_time(text.substr(0, slash), zone);
            if (!time) {
                log_.warn(item.where, "RDATE " + in_quotes(text) + " is not a date and time");
                continue;
            }
            IcsOccurrence one = occurrence(item, *time);
            if (slash != std::string_view::npos) {
                const std::string_view rest = text.substr(slash + 1);
                const auto length = read_duration(Value(Value::Data(std::string(rest))));
                const auto stop = read_ics_time(rest, zone);
                if (stop) one.end = zones_.to_instant(*stop);
                if (length) one.end = one.start + *length;
            }
            times.push_back(one);
        }
    }
}

void IcsSeries::remove_excluded(const IcsItem& item, std::vector<IcsOccurrence>& times) {
    std::set<Instant> moments;
    std::set<Instant> dates;
    std::size_t count = 0;
    for (const IcsLine* line : all(*item.event, "EXDATE")) {
        const std::string zone = parameter(*line, "TZID").value_or(item.span.start.zone);
        for (const std::string_view text : list_items(line->value, most_dates)) {
            if (text.empty() || ++count > most_dates) continue;
            const auto time = read_ics_time(text, zone);
            if (!time) {
                log_.warn(item.where, "EXDATE " + in_quotes(text) + " is not a date and time");
            } else {
                (time->date ? dates : moments).insert(zones_.to_instant(*time));
            }
        }
    }
    const auto [first, last] = replaced_.equal_range(item.uid);
    for (auto at = first; at != last; ++at) moments.insert(at->second);
    std::erase_if(times, [&](const IcsOccurrence& one) {
        if (moments.contains(one.start)) return true;
        // Some exclude the day of a session that has a time of day.
        const auto day = dates.upper_bound(one.start);
        return day != dates.begin() && one.start - *std::prev(day) < days{1};
    });
}

}  // namespace kiosk::feed
