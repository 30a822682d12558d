#include "app/status/status_json.hpp"

#include <nlohmann/json.hpp>

#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

std::string claims_word(view::Claims claims) {
    switch (claims) {
        case view::Claims::plan:
            return "plan";
        case view::Claims::nothing:
            return "nothing";
        case view::Claims::now:
            break;
    }
    return "now";
}

std::string verdict_word(ClockVerdict::Kind kind) {
    switch (kind) {
        case ClockVerdict::Kind::corrected:
            return "corrected";
        case ClockVerdict::Kind::disputed:
            return "disputed";
        case ClockVerdict::Kind::wrong:
            return "wrong";
        case ClockVerdict::Kind::good:
            break;
    }
    return "good";
}

Json stamp(const std::optional<Instant>& at, const Zone& zone) {
    return at ? Json(format_iso(*at, zone)) : Json(nullptr);
}

Json session_json(const ShownSession& one, const Zone& zone) {
    return {{"id", one.id},
            {"title", one.title},
            {"room", one.room},
            {"start", format_iso(one.start, zone)},
            {"end", format_iso(one.end, zone)},
            {"status", one.status},
            {"said_now", one.said_now}};
}

Json sessions_json(const std::vector<ShownSession>& sessions, const Zone& zone) {
    Json list = Json::array();
    for (const ShownSession& one : sessions) list.push_back(session_json(one, zone));
    return list;
}

Json shown_json(const Shown& shown, const Zone& zone) {
    Json rooms = Json::array();
    for (const ShownRoom& room : shown.rooms) {
        rooms.push_back({{"id", room.id},
                         {"name", room.name},
                         {"now", sessions_json(room.now, zone)},
                         {"next", room.next ? session_json(*room.next, zone) : Json(nullptr)}});
    }
    const bool emergency = !shown.emergency_kind.empty();
    return {{"view", shown.view},
            {"page", shown.page},
            {"pages", shown.pages},
            {"language", shown.language.empty() ? Json(nullptr) : Json(shown.language)},
            {"claims", claims_word(shown.claims)},
            {"rooms", std::move(rooms)},
            {"sessions", sessions_json(shown.sessions, zone)},
            {"emergency", emergency ? Json{{"kind", shown.emergency_kind}, {"mode", shown.emergency_mode}}
                                    : Json(nullptr)}};
}

Json sources_json(const ScreenStatus& status) {
    Json list = Json::array();
    for (const SourceStatus& one : status.sources) {
        list.push_back({{"kind", one.kind},
                        {"address", one.name},
                        {"outcome", one.outcome.empty() ? Json(nullptr) : Json(one.outcome)},
                        {"asked", stamp(one.asked, status.zone)},
                        {"last_success", stamp(one.last_success, status.zone)},
                        {"age_seconds",
                         one.last_success ? Json((status.at - *one.last_success).count()) : Json(nullptr)},
                        {"next_in_seconds", std::chrono::ceil<std::chrono::seconds>(one.next_in).count()},
                        {"failures", one.failures},
                        {"error", one.error.empty() ? Json(nullptr) : Json(one.error)}});
    }
    return list;
}

Json programme_json(const ScreenStatus& status) {
    if (!status.programme) return nullptr;
    const ProgrammeStatus& one = *status.programme;
    return {{"title", one.title},
            {"serial", status.shown.serial},
            {"fingerprint", one.fingerprint},
            {"sessions", one.sessions},
            {"rooms", one.rooms},
            {"as_of", stamp(one.as_of, status.zone)},
            {"age_seconds", one.as_of ? Json((status.at - *one.as_of).count()) : Json(nullptr)}};
}

}  // namespace

std::string status_json(const ScreenStatus& status) {
    const Figures& figures = status.figures;
    const Json all{
        {"screen", figures.screen},
        {"online", true},
        {"version", status.version},
        {"written", format_iso(figures.written, Zone())},
        {"config", status.config},
        {"room", status.rooms},
        {"time", format_iso(status.at, status.zone)},
        {"time_zone", status.zone.name()},
        {"simulated", figures.simulated},
        {"shown", shown_json(status.shown, status.zone)},
        {"programme", programme_json(status)},
        {"sources", sources_json(status)},
        {"clock",
         {{"verdict", verdict_word(status.clock.kind)}, {"behind_seconds", status.clock.ahead.count()}}},
        {"errors", status.errors},
        {"memory", {{"pss_bytes", figures.memory.pss}, {"rss_bytes", figures.memory.rss}}},
        {"textures",
         {{"count", figures.textures.count},
          {"bytes", figures.textures.bytes},
          {"limit_bytes", figures.textures.limit_bytes}}},
        {"display", {{"drawn_by", figures.backend}, {"width", figures.size.w}, {"height", figures.size.h}}},
        {"frames", figures.frames},
        {"uptime_seconds", figures.uptime.count()}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::app
