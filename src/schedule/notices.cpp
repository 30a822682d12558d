#include "schedule/notices.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "schedule/event_day.hpp"

namespace kiosk::schedule {
namespace {

bool reaches(const Notice& notice, const Program& program, const Audience& audience) {
    if (notice.rooms.empty() || audience.everywhere) return true;
    return std::ranges::any_of(notice.rooms, [&](const std::string& named) {
        // Also by a name that the feed has given up.
        const Room* known = find_room(program, named);
        return std::ranges::any_of(audience.rooms, [&](const std::string& room) {
            return room == named || same_name(room, named) || (known != nullptr && room == known->id);
        });
    });
}

bool names_unknown_room(const Notice& notice, const Program& program) {
    return std::ranges::any_of(notice.rooms,
                               [&](const std::string& name) { return find_room(program, name) == nullptr; });
}

// The higher goes before.
int rank(Emergency::Mode mode) {
    switch (mode) {
        case Emergency::Mode::real:
            return 2;
        case Emergency::Mode::lifted:
            return 1;
        case Emergency::Mode::test:
            break;
    }
    return 0;
}

}  // namespace

Span span_of(const NoticeTime& time, const Zone& zone, std::chrono::minutes day_starts) {
    const auto from = time.from ? std::optional(resolve(*time.from, zone)) : std::nullopt;
    if (time.until) return {from.value_or(Instant::min()), resolve(*time.until, zone)};
    if (!from && time.seen == Instant{}) return {Instant::min(), Instant::max()};
    const EventDay day = event_day(from.value_or(time.seen), zone, day_starts);
    return {from.value_or(Instant::min()), event_day_begin(day + std::chrono::days{1}, zone, day_starts)};
}

Span emergency_span(const NoticeTime& time, const Zone& zone, std::chrono::minutes day_starts) {
    Span span = span_of(time, zone, day_starts);
    if (time.until || span.until == Instant::max()) return span;
    constexpr std::chrono::hours at_least{6};
    const Instant begin = time.from ? resolve(*time.from, zone) : time.seen;
    span.until = std::max(span.until, begin + at_least);
    return span;
}

Span identification_span(const NoticeTime& time, const Zone& zone, std::chrono::minutes day_starts) {
    Span span = span_of(time, zone, day_starts);
    if (time.until) return span;
    // Nobody knows when its minute was.
    if (!time.from && time.seen == Instant{}) return {Instant::min(), Instant::min()};
    span.until = std::min(span.until, std::max(span.from, time.seen) + std::chrono::minutes{1});
    return span;
}

NoticesInForce in_force(const Notices& notices, const Program& program, const Audience& audience, Instant at,
                        std::chrono::minutes day_starts) {
    NoticesInForce found;
    found.changes_at = Instant::max();
    const auto holds = [&](const Span& span) {
        found.changes_at = std::min(found.changes_at, span.changes_after(at));
        return span.has(at);
    };
    for (std::size_t i = 0; i < notices.announcements.size(); ++i) {
        const Announcement& one = notices.announcements[i];
        const bool in_time = holds(span_of(one.time, program.zone, day_starts));
        if (in_time && reaches(one, program, audience)) found.announcements.push_back(i);
    }
    std::ranges::stable_sort(found.announcements, std::ranges::greater(),
                             [&](std::size_t i) { return notices.announcements[i].weight; });
    for (std::size_t i = 0; i < notices.emergencies.size(); ++i) {
        const Emergency& one = notices.emergencies[i];
        const bool in_time = holds(emergency_span(one.time, program.zone, day_starts));
        if (!in_time && !audience.without_clock) continue;
        if (!reaches(one, program, audience) && !names_unknown_room(one, program)) continue;
        if (found.emergency.empty()) {
            found.emergency = {i};
        } else if (rank(one.mode) >= rank(notices.emergencies[found.emergency.front()].mode)) {
            found.emergency.front() = i;
        }
    }
    for (const Identification& one : notices.identifications) {
        const bool in_time = holds(identification_span(one.time, program.zone, day_starts));
        found.identify = found.identify || (in_time && reaches(one, program, audience));
    }
    return found;
}

}  // namespace kiosk::schedule
