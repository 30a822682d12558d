#include <iostream>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/command/now_json.hpp"
#include "app/sources/fetch.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "i18n/dates.hpp"
#include "schedule/board.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

void print_session(const char* mark, const Program& program, const Session& session,
                   const std::string& locale) {
    std::cout << "  " << mark << "  " << i18n::weekday(session.start, program.zone, locale) << ' '
              << i18n::time_range(session.start, session.end, program.zone, locale) << "  " << session.title;
    if (is_cancelled(session)) std::cout << "  [cancelled]";
    std::cout << '\n';
}

}  // namespace

int now(const Options& options, const Setup& setup) {
    const auto loaded = fetch_programme(options, setup);
    if (!loaded) return report(loaded.error(), exit_findings);
    const Program& program = (*loaded)->program();
    const auto at = moment(options, program.zone);
    if (!at) return report(at.error(), exit_cannot_start);

    const ChosenRooms chosen = choose_rooms(program, setup.config.rooms);
    for (const std::string& name : chosen.unknown) {
        report(unknown_room(program, name), exit_findings);
    }
    const auto board =
        schedule::pick(program, (*loaded)->timetable, *at, chosen.rooms, {setup.config.event_day_starts, 8});
    if (options.json) {
        std::cout << now_json(program, board);
    } else {
        const std::string& locale = setup.words.front().locale();
        std::cout << format_iso(board.at, program.zone) << "  " << program.title << '\n';
        for (const schedule::RoomBoard& room : board.rooms) {
            std::cout << program.rooms[room.room].name << '\n';
            for (const auto index : room.now) print_session("now ", program, program.sessions[index], locale);
            if (room.next) print_session("next", program, program.sessions[*room.next], locale);
        }
    }
    return chosen.unknown.empty() ? exit_ok : exit_findings;
}

}  // namespace kiosk::app
