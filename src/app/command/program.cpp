#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/sources/fetch.hpp"
#include "feed/program/write_ics.hpp"
#include "time/clock.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

void print_findings(const Findings& findings) {
    for (const Finding& finding : findings) {
        if (finding.severity == Finding::Severity::note) continue;
        std::cerr << "venue-kiosk: " << finding.where << (finding.where.empty() ? "" : ": ") << finding.what
                  << '\n';
    }
}

using SessionsByRoom = std::unordered_map<std::string_view, std::vector<const Session*>>;

SessionsByRoom sessions_by_room(const Program& program) {
    SessionsByRoom rooms;
    for (const Session& session : program.sessions) rooms[session.room].push_back(&session);
    return rooms;
}

}  // namespace

int program(const Options& options, const Setup& setup) {
    const auto loaded = fetch_programme(options, setup);
    if (!loaded) return report(loaded.error(), exit_findings);
    const Program& programme = (*loaded)->program();
    print_findings((*loaded)->findings);
    if (options.json) {
        std::cout << feed::write(programme);
        return exit_ok;
    }
    if (options.ics) {
        std::cout << feed::write_ics(programme,
                                     std::chrono::floor<std::chrono::seconds>(SystemClock().now()));
        return exit_ok;
    }
    std::cout << programme.title << "  (" << programme.zone.name() << ", " << programme.rooms.size()
              << " rooms, " << programme.sessions.size() << " sessions)\n";
    const auto by_room = sessions_by_room(programme);
    const auto list = [&](const std::string& room) {
        const auto sessions = by_room.find(room);
        if (sessions == by_room.end()) return;
        for (const Session* session : sessions->second) {
            // "2022-11-18T09:00": the date of a list that is read by staff and sorted by tools.
            std::cout << "  " << format_iso(session->start, programme.zone).substr(0, 16) << " to "
                      << format_iso(session->end, programme.zone).substr(0, 16) << "  " << session->title
                      << '\n';
        }
    };
    for (const Room& room : programme.rooms) {
        std::cout << '\n' << room.name << '\n';
        list(room.id);
    }
    if (by_room.contains("")) {
        std::cout << "\nwithout a room: on no screen\n";
        list("");
    }
    return exit_ok;
}

int rooms(const Options& options, const Setup& setup) {
    const auto loaded = fetch_programme(options, setup);
    if (!loaded) return report(loaded.error(), exit_findings);
    const Program& programme = (*loaded)->program();
    const auto by_room = sessions_by_room(programme);
    const auto sessions_in = [&](const Room& room) {
        const auto sessions = by_room.find(room.id);
        return sessions == by_room.end() ? std::size_t{0} : sessions->second.size();
    };
    if (options.json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Room& room : programme.rooms) {
            list.push_back({{"id", room.id},
                            {"name", room.name},
                            {"location", room.location},
                            {"sessions", sessions_in(room)}});
        }
        std::cout << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
        return exit_ok;
    }
    for (const Room& room : programme.rooms) {
        std::cout << room.name << (room.location.empty() ? "" : "  (" + room.location + ")") << "  "
                  << sessions_in(room) << " sessions\n";
    }
    return exit_ok;
}

}  // namespace kiosk::app
