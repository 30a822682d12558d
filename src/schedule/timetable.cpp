#include "schedule/timetable.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace kiosk::schedule {

Timetable::Timetable(const Program& program) : rooms_(program.rooms.size()) {
    std::unordered_map<std::string_view, RoomIndex> by_id;
    for (RoomIndex i = 0; i < program.rooms.size(); ++i) by_id.emplace(program.rooms[i].id, i);

    for (SessionIndex i = 0; i < program.sessions.size(); ++i) {
        const Session& session = program.sessions[i];
        const Entry entry{session.start, session.end, session.end, i};
        starts_.push_back(session.start);
        if (session.status.until) mark_ends_.push_back(*session.status.until);
        if (session.plenum) {
            plenum_.push_back(entry);
            continue;
        }
        if (const auto room = by_id.find(session.room); room != by_id.end()) {
            rooms_[room->second].held.push_back(entry);
        }
        if (!is_moved(session) && !is_retimed(session)) continue;
        const std::string& old_room = is_moved(session) ? session.status.moved_from : session.room;
        if (const auto room = by_id.find(old_room); room != by_id.end()) {
            const Instant told = told_until(session);
            rooms_[room->second].moved_away.push_back(
                {session.status.planned_start.value_or(session.start), told, told, i});
        }
    }
    std::ranges::sort(mark_ends_);
    for (RoomEntries& room : rooms_) {
        order(room.held);
        order(room.moved_away);
    }
    order(plenum_);
}

void Timetable::order(std::vector<Entry>& entries) {
    std::ranges::stable_sort(entries, {}, &Entry::start);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        entries[i].latest_end = std::max(entries[i].end, entries[i - 1].latest_end);
    }
}

std::size_t Timetable::begun(std::span<const Entry> entries, Instant at) {
    return static_cast<std::size_t>(std::ranges::upper_bound(entries, at, {}, &Entry::start) -
                                    entries.begin());
}

std::vector<SessionIndex> Timetable::running_in(std::span<const Entry> entries, Instant at) {
    std::vector<SessionIndex> found;
    for (std::size_t i = begun(entries, at); i > 0 && entries[i - 1].latest_end > at; --i) {
        if (entries[i - 1].end > at) found.push_back(entries[i - 1].session);
    }
    std::ranges::reverse(found);
    return found;
}

std::vector<SessionIndex> Timetable::upcoming_in(std::span<const Entry> entries, Instant at,
                                                 std::size_t most) {
    std::vector<SessionIndex> found;
    for (std::size_t i = begun(entries, at); i < entries.size() && found.size() < most; ++i) {
        found.push_back(entries[i].session);
    }
    return found;
}

std::optional<Instant> Timetable::last_start_in(std::span<const Entry> entries, Instant at) {
    const std::size_t count = begun(entries, at);
    if (count == 0) return std::nullopt;
    return entries[count - 1].start;
}

std::optional<Instant> Timetable::next_start_in(std::span<const Entry> entries, Instant at) {
    const std::size_t count = begun(entries, at);
    if (count == entries.size()) return std::nullopt;
    return entries[count].start;
}

std::vector<SessionIndex> Timetable::by_start(const std::vector<SessionIndex>& held,
                                              const std::vector<SessionIndex>& plenum) const {
    std::vector<SessionIndex> both;
    std::ranges::merge(
        held, plenum, std::back_inserter(both), {}, [&](SessionIndex i) { return starts_[i]; },
        [&](SessionIndex i) { return starts_[i]; });
    return both;
}

std::vector<SessionIndex> Timetable::running(RoomIndex room, Instant at) const {
    return by_start(running_in(rooms_[room].held, at), running_in(plenum_, at));
}

std::vector<SessionIndex> Timetable::upcoming(RoomIndex room, Instant at, std::size_t most) const {
    auto found = by_start(upcoming_in(rooms_[room].held, at, most), upcoming_in(plenum_, at, most));
    found.resize(std::min(found.size(), most));
    return found;
}

std::vector<SessionIndex> Timetable::moved_away(RoomIndex room, Instant at) const {
    const auto& entries = rooms_[room].moved_away;
    std::vector<SessionIndex> found = running_in(entries, at);
    for (std::size_t i = begun(entries, at); i < entries.size(); ++i) {
        if (entries[i].end > at) found.push_back(entries[i].session);
    }
    return found;
}

std::optional<Instant> Timetable::next_mark_end(Instant at) const {
    const auto end = std::ranges::upper_bound(mark_ends_, at);
    return end == mark_ends_.end() ? std::nullopt : std::optional(*end);
}

std::optional<Instant> Timetable::last_start(RoomIndex room, Instant at) const {
    // An empty optional is less than any instant.
    return std::max(last_start_in(rooms_[room].held, at), last_start_in(plenum_, at));
}

std::optional<Instant> Timetable::next_start(RoomIndex room, Instant at) const {
    const auto held = next_start_in(rooms_[room].held, at), plenum = next_start_in(plenum_, at);
    if (!held || !plenum) return held ? held : plenum;
    return std::min(held, plenum);
}

}  // namespace kiosk::schedule
