#include "schedule/overrides.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "schedule/event_day.hpp"
#include "schedule/notices.hpp"

namespace kiosk::schedule {
namespace {

Span span_with_sessions(const Program& program, const Override& one, const std::vector<std::size_t>& targets,
                        std::chrono::minutes day_starts) {
    Span span = span_of(one.time, program.zone, day_starts);
    if (one.time.until) return span;
    for (const std::size_t target : targets) {
        const EventDay day = event_day(program.sessions[target].start, program.zone, day_starts);
        // Never in the midst of a session that goes on past the turn of the day.
        span.until =
            std::max({span.until, event_day_begin(day + std::chrono::days{1}, program.zone, day_starts),
                      program.sessions[target].end +
                          std::max(std::chrono::minutes{0}, one.delay.value_or(std::chrono::minutes{0}))});
    }
    return span;
}

const std::string& room_for(Program& program, const std::string& name) {
    if (const Room* room = find_room(program, name)) return room->id;
    program.rooms.push_back({name, name, {}, {}});
    return program.rooms.back().id;
}

Instant ending(const Override& one, const Zone& zone) {
    if (one.ended_at) return resolve(*one.ended_at, zone);
    return one.time.from ? resolve(*one.time.from, zone) : one.time.seen;
}

void set_kind(Status& status, Status::Kind kind) {
    const auto rank = [](Status::Kind of) {
        switch (of) {
            case Status::Kind::cancelled:
                return 3;
            case Status::Kind::moved:
                return 2;
            case Status::Kind::delayed:
                return 1;
            default:
                return 0;
        }
    };
    if (rank(kind) > rank(status.kind)) status.kind = kind;
}

// `given`: the delay that an earlier override has given the session; the last one holds.
void apply(Program& program, Session& session, const Override& one, const std::string& locale,
           std::chrono::minutes& given) {
    Status& status = session.status;
    // What is said of where and when it is held tells that it is held.
    if (one.delay || !one.move_to.empty()) {
        if (status.kind == Status::Kind::cancelled && !one.cancelled) status = {};
        status.until.reset();
    }
    if (one.delay) {
        if (!status.planned_start) status.planned_start = session.start;
        session.start += *one.delay - given;
        session.end += *one.delay - given;
        given = *one.delay;
        set_kind(status, Status::Kind::delayed);
    }
    if (!one.move_to.empty()) {
        const std::string from = std::exchange(session.room, room_for(program, one.move_to));
        if (from != session.room) {
            status.moved_from = from;
            set_kind(status, Status::Kind::moved);
        }
    }
    if (one.cancelled) {
        status.until.reset();
        set_kind(status, Status::Kind::cancelled);
    }
    if (one.full) session.full = true;
    if (!one.note.empty()) session.note = in_language(one.note, locale);
    if (!one.reason.empty()) status.reason = in_language(one.reason, locale);
    if (one.ended) {
        const Instant end = ending(one, program.zone);
        if (end > session.start) session.end = std::min(session.end, end);
    }
}

}  // namespace

std::vector<bool> overrides_in_force(const Program& program, const std::vector<Override>& overrides,
                                     const OverrideTargets& targets, Instant at,
                                     std::chrono::minutes day_starts) {
    std::vector<bool> holds;
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        holds.push_back(!targets[i].empty() &&
                        span_with_sessions(program, overrides[i], targets[i], day_starts).has(at));
    }
    return holds;
}

Instant overrides_change(const Program& program, const std::vector<Override>& overrides,
                         const OverrideTargets& targets, Instant at, std::chrono::minutes day_starts) {
    Instant next = Instant::max();
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        if (targets[i].empty()) continue;
        const Span span = span_with_sessions(program, overrides[i], targets[i], day_starts);
        next = std::min(next, span.changes_after(at));
    }
    return next;
}

Program before_feed_followed(Program program, const std::vector<Override>& overrides,
                             const OverrideTargets& targets, const std::vector<bool>& holds,
                             const StartsWhenTold& told) {
    for (const auto& [places, start] : told) {
        const auto [i, target] = places;
        if (!holds[i] || !overrides[i].delay || std::ranges::find(targets[i], target) == targets[i].end())
            continue;
        Session& session = program.sessions[target];
        const auto followed = session.start - start;
        if (followed <= std::chrono::seconds{0} || followed > *overrides[i].delay) continue;
        if (!session.status.planned_start) session.status.planned_start = start;
        session.start -= followed;
        session.end -= followed;
    }
    return program;
}

Program overridden(Program program, const std::vector<Override>& overrides, const OverrideTargets& targets,
                   const std::vector<bool>& holds, const std::string& locale) {
    std::map<std::size_t, std::chrono::minutes> delays;
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        if (!holds[i]) continue;
        for (const std::size_t target : targets[i])
            apply(program, program.sessions[target], overrides[i], locale, delays[target]);
    }
    return program;
}

}  // namespace kiosk::schedule
