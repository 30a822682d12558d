#include "schedule/opening.hpp"

#include <algorithm>

namespace kiosk::schedule {

using namespace std::chrono;

namespace {

const OpeningHours::Spans& spans_of(const OpeningHours& hours, local_days day) {
    const auto named = hours.dates.find(day);
    return named != hours.dates.end() ? named->second : hours.weekdays[weekday(day).c_encoding()];
}

}  // namespace

Opening opening(const OpeningHours& hours, const Zone& zone, Instant at) {
    const local_days today = floor<days>(zone.to_local(at));
    Opening found;
    // A span of yesterday may go on past midnight, but for less than a day.
    for (local_days day = today - days{1}; day <= today + days{366}; day += days{1}) {
        for (const OpenSpan& span : spans_of(hours, day)) {
            const Instant begin = zone.to_instant(LocalTime{day} + span.from);
            const Instant end = zone.to_instant(LocalTime{day} + span.until);
            // The hour that a night leaves out may swallow a span.
            if (end <= begin) continue;
            if (found.open && begin > found.changes_at) return found;
            if (!found.open && begin > at) return {false, begin};
            if (end <= at) continue;
            found.changes_at = found.open ? std::max(found.changes_at, end) : end;
            found.open = true;
        }
    }
    if (!found.open) found.changes_at = zone.to_instant(LocalTime{today + days{366}});
    return found;
}

}  // namespace kiosk::schedule
