#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/fetch.hpp"
#include "i18n/dates.hpp"

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
    const auto loaded = fetch_programme(setup);
    if (!loaded) return report(loaded.error(), exit_findings);
    const Program& programme = (*loaded)->program();
    print_findings((*loaded)->parsed.findings);
    if (options.json) {
        std::cout << feed::write(programme);
        return exit_ok;
    }
    const std::string& locale = setup.words.locale();
    std::cout << programme.title << "  (" << programme.zone.name() << ", " << programme.rooms.size()
              << " rooms, " << programme.sessions.size() << " sessions)\n";
    const auto by_room = sessions_by_room(programme);
    for (const Room& room : programme.rooms) {
        std::cout << '\n' << room.name << '\n';
        const auto sessions = by_room.find(room.id);
        if (sessions == by_room.end()) continue;
        for (const Session* session : sessions->second) {
            std::cout << "  " << i18n::long_date(session->start, programme.zone, locale) << ' '
                      << i18n::time_range(session->start, session->end, programme.zone, locale) << "  "
                      << session->title << '\n';
        }
    }
    return exit_ok;
}

int rooms(const Options& options, const Setup& setup) {
    const auto loaded = fetch_programme(setup);
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
