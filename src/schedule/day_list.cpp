#include "schedule/day_list.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace kiosk::schedule {
namespace {

struct Item {
    SessionIndex session;
    Instant start;
    EventDay day;
    bool running;
    std::size_t place;  // of its room, in the order asked for
};

std::vector<SessionIndex> sessions_of(const std::vector<Item>& items, EventDay day, bool running) {
    std::vector<SessionIndex> found;
    for (const Item& item : items) {
        if (item.day == day && item.running == running) found.push_back(item.session);
    }
    return found;
}

}  // namespace

DayList rest_of_day(const Program& program, std::span<const RoomIndex> rooms, Instant at,
                    std::chrono::minutes event_day_starts,
                    const std::function<bool(const Session&)>& wanted) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < rooms.size(); ++i) places.emplace(program.rooms[rooms[i]].id, i);
    const EventDay today = event_day(at, program.zone, event_day_starts);

    std::vector<Item> items;
    for (SessionIndex i = 0; i < program.sessions.size(); ++i) {
        const Session& session = program.sessions[i];
        const bool running = session.start <= at && at < session.end;
        if (!running && session.start <= at) continue;
        const auto place = places.find(session.room);
        if (place == places.end() && !session.plenum) continue;
        if (wanted && !wanted(session)) continue;
        items.push_back({i, session.start,
                         running ? today : event_day(session.start, program.zone, event_day_starts), running,
                         place == places.end() ? rooms.size() : place->second});
    }
    if (items.empty()) return {};
    std::ranges::sort(items, {}, [](const Item& item) {
        return std::tuple(item.running ? Instant{} : item.start, item.place, item.session);
    });
    const EventDay day = std::ranges::min(items, {}, &Item::day).day;
    return {day, sessions_of(items, day, true), sessions_of(items, day, false)};
}

}  // namespace kiosk::schedule
