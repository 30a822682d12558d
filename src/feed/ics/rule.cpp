#include "feed/ics/rule.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>

#include "feed/ics/libical.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

constexpr std::size_t most_times = 2'000;
constexpr int most_steps = 10'000;
constexpr int steps_of_a_rule = 25;  // to set libical's iterator up

// libical looks for a rule's next time until the year 2582, which takes half a second where there is none.
constexpr int last_year = 2582;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

int year_of(LocalTime time) {
    return static_cast<int>(year_month_day{floor<days>(time)}.year());
}

// Whether two years have the same calendar.
bool alike(year a, year b) {
    return a.is_leap() == b.is_leap() && weekday{sys_days{a / 1 / 1}} == weekday{sys_days{b / 1 / 1}};
}

// By how many years a rule can be put off, so that less lies between its last year and libical's. Calendars
// repeat.
int delay(int first, int last) {
    for (int years = last_year - 1 - last; years > 0; --years) {
        bool all = true;
        for (int y = first; all && y <= last; ++y) all = alike(year{y}, year{y + years});
        if (all) return years;
    }
    return 0;
}

LocalTime moved(LocalTime time, int years) {
    const auto day = floor<days>(time);
    return local_days{year_month_day{day} + std::chrono::years{years}} + (time - day);
}

std::size_t items(const std::map<std::string, std::string>& parts, const char* key) {
    const auto found = parts.find(key);
    return found == parts.end() ? 1 : 1 + static_cast<std::size_t>(std::ranges::count(found->second, ','));
}

}  // namespace

Result<IcsRule> read_ics_rule(std::string_view value) {
    constexpr std::size_t longest = 2'000;
    if (value.size() > longest) return fail("the rule is longer than " + std::to_string(longest) + " bytes");
    std::map<std::string, std::string> parts;
    for (std::string_view rest = value; !rest.empty();) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        std::string part;
        for (const char c : rest.substr(0, end)) {
            if (c != ' ' && c != '\0') part += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t mark = part.find('=');
        if (part.empty()) continue;
        if (mark == std::string::npos) return fail(in_quotes(part) + " is no part of a rule");
        parts[part.substr(0, mark)] = part.substr(mark + 1);
    }
    if (parts.contains("RSCALE")) return fail("rules of the calendar " + parts["RSCALE"] + " are not read");

    const std::string& frequency = parts["FREQ"];
    const bool within_a_day = frequency == "SECONDLY" || frequency == "MINUTELY" || frequency == "HOURLY";
    const bool filtered =
        std::ranges::any_of(parts, [](const auto& part) { return part.first.starts_with("BY"); });
    if (within_a_day && filtered) return fail("a rule within the day that is filtered too is not read");
    constexpr std::size_t most_a_day = 8;
    const std::size_t a_day = items(parts, "BYHOUR") * items(parts, "BYMINUTE") * items(parts, "BYSECOND");
    if (a_day > most_a_day) return fail("a rule with more than eight times of day is not read");

    IcsRule rule;
    if (parts.contains("UNTIL")) {
        rule.until = read_ics_time(parts["UNTIL"], {});
        if (!rule.until) return fail(in_quotes(parts["UNTIL"]) + " is not a date to end at");
    }
    parts.erase("UNTIL");
    rule.counted = parts.contains("COUNT");
    for (const auto& [key, part] : parts) {
        if (part.empty()) return fail(key + " is empty");
        if (!rule.text.empty()) rule.text += ';';
        rule.text.append(key).append("=").append(part);
    }
    const auto read = quiet_libical([&] { return icalrecurrencetype_from_string(rule.text.c_str()); });
    if (read.freq == ICAL_NO_RECURRENCE || (rule.counted && read.count < 1)) {
        return fail(in_quotes(value) + " is no rule");
    }
    return rule;
}

IcsRuleTimes expand(const IcsRule& rule, LocalTime start, LocalTime from, LocalTime to,
                    const std::function<bool(LocalTime)>& over, IcsRuleBudget& budget) {
    IcsRuleTimes result;
    const LocalTime soon = start + rule_days;
    const bool may_be_short = rule.counted || (rule.until && over(soon));
    const LocalTime stop = may_be_short ? std::max(to, soon) : to;
    if (!may_be_short) from = std::max(from, start);
    if (budget.steps < steps_of_a_rule || budget.barren_years <= 0) {
        result.cut = true;
        return result;
    }
    if (stop <= start) return result;

    const int years = delay(year_of(start), year_of(stop));
    const auto parsed = quiet_libical([&] { return icalrecurrencetype_from_string(rule.text.c_str()); });
    const LocalTime begin = moved(start, years);
    const Iterator iterator(icalrecur_iterator_new(parsed, to_libical(begin)));
    budget.steps -= steps_of_a_rule;
    if (!iterator) return result;
    if (!may_be_short && from > start)
        icalrecur_iterator_set_start(iterator.get(), to_libical(moved(from, years)));

    LocalTime last = begin;
    bool ended = false;
    for (int step = 0;; ++step) {
        if (step == most_steps || budget.steps-- <= 0 || result.times.size() == most_times) {
            result.cut = true;
            break;
        }
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        ended = icaltime_is_null_time(next) != 0;
        const bool barren = ended && !rule.counted;
        const int year = ended ? (barren ? last_year : year_of(last)) : next.year;
        if (year - year_of(last) > 2) budget.barren_years -= year - year_of(last);
        if (ended) break;
        last = from_libical(next);
        const LocalTime time = moved(last, -years);
        ended = rule.until && over(time);
        if (ended || time >= stop) break;
        if (time >= (may_be_short ? start : from)) result.times.push_back(time);
    }
    result.whole =
        ended && !result.cut && may_be_short && (result.times.empty() || result.times.back() < soon);
    if (!result.whole) {
        std::erase_if(result.times, [&](LocalTime time) { return time < from || time >= to; });
    }
    return result;
}

}  // namespace kiosk::feed
