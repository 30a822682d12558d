#include "app/service/service_status.hpp"

#include <algorithm>

#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

std::string rooms_of(const Setup& setup) {
    std::string rooms;
    for (const std::string& room : setup.config.rooms) (rooms += rooms.empty() ? "" : ", ") += room;
    return rooms.empty() ? "all rooms" : rooms;
}

std::string programme_of(const State& state) {
    if (!state.programme) return "no programme yet";
    const Program& program = state.programme->program();
    std::string line = std::to_string(program.sessions.size()) + " sessions";
    if (const auto confirmed = as_of(state)) line += ", confirmed " + format_iso(*confirmed, program.zone);
    return line;
}

}  // namespace

std::string service_status(const State& state, const Setup& setup) {
    std::string line = rooms_of(setup) + ": " + programme_of(state);
    if (!state.setup_error.empty()) line += "; " + state.setup_error;
    for (const auto& [source, poll] : state.polls) {
        if (!poll.error.empty()) line += "; " + poll.error;
    }
    // The message has lines of its own.
    std::ranges::replace(line, '\n', ' ');
    return line;
}

}  // namespace kiosk::app
