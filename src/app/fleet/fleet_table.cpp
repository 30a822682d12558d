#include "app/fleet/fleet_table.hpp"

#include <algorithm>

#include "app/status/status_text.hpp"
#include "base/text.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 256U << 10U, most_screens = 20'000;
constexpr int deepest = 16;
constexpr std::chrono::minutes silent{3};

std::string padded(std::string text, std::size_t width) {
    const std::size_t length = to_utf32(text).size();
    return text.append(length < width ? width - length : 0, ' ') + "  ";
}

std::optional<Instant> last_word(const FleetStatus& status) {
    if (status.heard) return status.heard;
    const auto written = parse_timestamp(member_or(status.told, "written", std::string()));
    if (!written) return std::nullopt;
    return resolve(*written, Zone());
}

// A screen tells its status every minute.
std::string state_words(const FleetStatus& status, Instant now) {
    if (!member_or(status.told, "online", false)) return "OFFLINE";
    const auto last = last_word(status);
    if (last && now - *last > silent) return "silent for " + span_words((now - *last).count());
    return inner(status.told, "errors").empty() ? "ok" : "ERRORS";
}

}  // namespace

void take_status(FleetStatuses& statuses, const std::string& screen, const std::string& payload,
                 std::optional<Instant> heard) {
    if (payload.empty()) {
        statuses.erase(screen);
        return;
    }
    const auto known = statuses.find(screen);
    if (payload.size() > most_bytes || (statuses.size() >= most_screens && known == statuses.end())) return;
    bool too_deep = false;
    const auto bounded = [&too_deep](int depth, Json::parse_event_t, Json&) {
        too_deep = too_deep || depth > deepest;
        return !too_deep;
    };
    constexpr bool exceptions = false;
    Json told = Json::parse(payload, bounded, exceptions);
    if (too_deep || !told.is_object()) return;
    // A broker that is back says again what was heard before.
    if (!heard && known != statuses.end() && known->second.told == told) return;
    statuses[screen] = {std::move(told), heard};
}

std::string fleet_table(const FleetStatuses& statuses, Instant now) {
    std::size_t name_width = 6, state_width = 5, version_width = 7;
    for (const auto& [screen, status] : statuses) {
        name_width = std::max(name_width, to_utf32(screen).size());
        state_width = std::max(state_width, state_words(status, now).size());
        version_width = std::max(version_width, member_or(status.told, "version", std::string()).size());
    }
    std::string text = padded("SCREEN", name_width) + padded("STATE", state_width) +
                       padded("VERSION", version_width) + "SHOWS\n";
    for (const auto& [screen, status] : statuses) {
        const bool online = member_or(status.told, "online", false);
        text += printable(padded(screen, name_width) + padded(state_words(status, now), state_width) +
                          padded(member_or(status.told, "version", std::string()), version_width) +
                          (online ? shown_words(status.told) : "")) +
                "\n";
        for (const Json& error : inner(status.told, "errors")) {
            if (error.is_string()) text += "  - " + printable(error.get<std::string>()) + "\n";
        }
    }
    return text;
}

std::string fleet_json(const FleetStatuses& statuses) {
    Json all = Json::object();
    for (const auto& [screen, status] : statuses) all[screen] = status.told;
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::app
