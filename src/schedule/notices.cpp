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

void note_change(Instant& next, const Span& span, Instant at) {
    for (const Instant edge : {span.from, span.until}) {
        if (edge > at) next = std::min(next, edge);
    }
}

}  // namespace

Span span_of(const NoticeTime& time, const Zone& zone, std::chrono::minutes day_starts) {
    const auto from = time.from ? std::optional(resolve(*time.from, zone)) : std::nullopt;
    if (time.until) return {from.value_or(Instant::min()), resolve(*time.until, zone)};
    if (!from && time.seen == Instant{}) return {Instant::min(), Instant::max()};
    const EventDay day = event_day(from.value_or(time.seen), zone, day_starts);
    return {from.value_or(Instant::min()), event_day_begin(day + std::chrono::days{1}, zone, day_starts)};
}

NoticesInForce in_force(const Notices& notices, const Program& program, const Audience& audience, Instant at,
                        std::chrono::minutes day_starts) {
    NoticesInForce found;
    found.changes_at = Instant::max();
    const auto holds = [&](const Notice& notice, std::chrono::hours least = {}) {
        Span span = span_of(notice.time, program.zone, day_starts);
        if (!notice.time.until && span.until != Instant::max()) {
            const Instant begin =
                notice.time.from ? resolve(*notice.time.from, program.zone) : notice.time.seen;
            span.until = std::max(span.until, begin + least);
        }
        note_change(found.changes_at, span, at);
        return span.has(at);
    };
    for (std::size_t i = 0; i < notices.announcements.size(); ++i) {
        const Announcement& one = notices.announcements[i];
        if (holds(one) && reaches(one, program, audience)) found.announcements.push_back(i);
    }
    std::ranges::stable_sort(found.announcements, std::ranges::greater(),
                             [&](std::size_t i) { return notices.announcements[i].weight; });
    for (std::size_t i = 0; i < notices.emergencies.size(); ++i) {
        const Emergency& one = notices.emergencies[i];
        // One that begins shortly before the event day turns is not over then.
        constexpr std::chrono::hours at_least{6};
        if (!(holds(one, at_least) || audience.without_clock)) continue;
        if (!reaches(one, program, audience) && !names_unknown_room(one, program)) continue;
        if (found.emergency.empty()) {
            found.emergency = {i};
        } else if (rank(one.mode) >= rank(notices.emergencies[found.emergency.front()].mode)) {
            found.emergency.front() = i;
        }
    }
    return found;
}

}  // namespace kiosk::schedule
