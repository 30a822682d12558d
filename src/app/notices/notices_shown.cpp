#include "app/notices/notices_shown.hpp"

#include <algorithm>

#include "app/sources/sources.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

// As long as two lines take to be read twice.
constexpr seconds turn{8};
constexpr std::size_t most_turns = 6;

// Whether every room that the screen shows is among those that the announcement is for.
bool is_for_all(const Announcement& one, const Program& program,
                const std::vector<schedule::RoomIndex>& rooms) {
    return one.rooms.empty() || std::ranges::all_of(rooms, [&](schedule::RoomIndex room) {
               return std::ranges::any_of(one.rooms, [&](const std::string& name) {
                   return find_room(program, name) == &program.rooms[room];
               });
           });
}

std::string room_list(const Announcement& one, const Program& program) {
    std::string list;
    for (const std::string& name : one.rooms) {
        const Room* room = find_room(program, name);
        list += (list.empty() ? "" : ", ") + (room == nullptr ? name : room->name);
    }
    return list;
}

}  // namespace

NoticesShown notices_shown(const State& state, const Setup& setup, const Program& program,
                           const std::vector<schedule::RoomIndex>& rooms, Instant at) {
    NoticesShown shown;
    if (!state.notices || !has_notices(setup.config)) return shown;
    schedule::Audience audience;
    audience.everywhere = setup.config.rooms.empty();
    audience.rooms = setup.config.rooms;
    audience.without_clock = state.clock.kind == ClockVerdict::Kind::wrong;
    for (const schedule::RoomIndex room : rooms) {
        audience.rooms.push_back(program.rooms[room].id);
        audience.rooms.push_back(program.rooms[room].name);
    }
    const Notices& notices = state.notices->notices;
    const auto found = schedule::in_force(notices, program, audience, at, setup.config.event_day_starts);
    shown.changes_at = found.changes_at;
    shown.identify = found.identify;
    if (!found.emergency.empty()) shown.emergency = &notices.emergencies[found.emergency.front()];
    for (const std::size_t i : found.announcements) {
        if (shown.announcements.size() < most_turns) {
            shown.announcements.push_back(&notices.announcements[i]);
        } else {
            ++shown.more;
        }
    }
    if (const auto turns = static_cast<seconds::rep>(shown.announcements.size()); turns > 1) {
        const seconds since = at.time_since_epoch();
        shown.shown = static_cast<std::size_t>(since / turn % turns);
        shown.turns_at = Instant{(since / turn + 1) * turn};
    }
    return shown;
}

view::Foot foot_of(const NoticesShown& shown, const Setup& setup, const Program& program,
                   const std::vector<schedule::RoomIndex>& rooms, std::size_t language) {
    view::Foot foot;
    foot.shown = shown.shown;
    foot.more = shown.more;
    for (const Announcement* one : shown.announcements) {
        std::string text = in_language(one->text, setup.words[language].locale());
        if (!is_for_all(*one, program, rooms)) text.insert(0, room_list(*one, program) + ": ");
        foot.announcements.push_back(std::move(text));
    }
    return foot;
}

}  // namespace kiosk::app
