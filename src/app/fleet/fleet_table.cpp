#include "app/fleet/fleet_table.hpp"

#include <algorithm>

#include "app/status/status_text.hpp"
#include "base/text.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 1U << 20U, most_screens = 20'000;
constexpr std::chrono::minutes silent{3};

std::string padded(std::string text, std::size_t width) {
    const std::size_t length = to_utf32(text).size();
    return text.append(length < width ? width - length : 0, ' ') + "  ";
}

// A screen tells its status every minute.
std::string state_words(const Json& status, Instant now) {
    if (!member_or(status, "online", false)) return "OFFLINE";
    const auto written = parse_timestamp(member_or(status, "written", std::string()));
    if (written && now - resolve(*written, Zone()) > silent)
        return "silent for " + span_words((now - resolve(*written, Zone())).count());
    return inner(status, "errors").empty() ? "ok" : "ERRORS";
}

}  // namespace

void take_status(FleetStatuses& statuses, const std::string& screen, const std::string& payload) {
    if (payload.empty()) {
        statuses.erase(screen);
        return;
    }
    if (payload.size() > most_bytes || (statuses.size() >= most_screens && !statuses.contains(screen)))
        return;
    constexpr bool exceptions = false;
    Json status = Json::parse(payload, nullptr, exceptions);
    if (status.is_object()) statuses[screen] = std::move(status);
}

std::string fleet_table(const FleetStatuses& statuses, Instant now) {
    std::size_t name_width = 6, state_width = 5, version_width = 7;
    for (const auto& [screen, status] : statuses) {
        name_width = std::max(name_width, to_utf32(screen).size());
        state_width = std::max(state_width, state_words(status, now).size());
        version_width = std::max(version_width, member_or(status, "version", std::string()).size());
    }
    std::string text = padded("SCREEN", name_width) + padded("STATE", state_width) +
                       padded("VERSION", version_width) + "SHOWS\n";
    for (const auto& [screen, status] : statuses) {
        const bool online = member_or(status, "online", false);
        text += printable(padded(screen, name_width) + padded(state_words(status, now), state_width) +
                          padded(member_or(status, "version", std::string()), version_width) +
                          (online ? shown_words(status) : "")) +
                "\n";
        for (const Json& error : inner(status, "errors")) {
            if (error.is_string()) text += "  - " + printable(error.get<std::string>()) + "\n";
        }
    }
    return text;
}

std::string fleet_json(const FleetStatuses& statuses) {
    Json all = Json::object();
    for (const auto& [screen, status] : statuses) all[screen] = status;
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::app
