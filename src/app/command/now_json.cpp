#include "app/command/now_json.hpp"

#include <nlohmann/json.hpp>

#include "feed/feed.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

Json session_json(const Program& program, schedule::SessionIndex index) {
    return Json::parse(feed::write_session(program.sessions[index], program));
}

}  // namespace

std::string now_json(const Program& program, const schedule::Board& board) {
    Json rooms = Json::array();
    for (const schedule::RoomBoard& entry : board.rooms) {
        const Room& room = program.rooms[entry.room];
        Json now = Json::array();
        for (const auto index : entry.now) now.push_back(session_json(program, index));
        Json away = Json::array();
        for (const auto index : entry.moved_away) away.push_back(session_json(program, index));
        rooms.push_back({{"id", room.id},
                         {"name", room.name},
                         {"now", std::move(now)},
                         {"next", entry.next ? session_json(program, *entry.next) : Json(nullptr)},
                         {"moved_away", std::move(away)}});
    }
    const Json all{{"at", format_iso(board.at, program.zone)},
                   {"changes_at", format_iso(board.changes_at, program.zone)},
                   {"rooms", std::move(rooms)}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kiosk::app
