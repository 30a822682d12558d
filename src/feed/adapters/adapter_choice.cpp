#include "feed/adapters/adapter_choice.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace kiosk::feed {
namespace {

using Keys = std::initializer_list<std::string_view>;

bool has_all(const Value& value, Keys keys) {
    return std::ranges::all_of(keys, [&](std::string_view key) { return value.has(key); });
}
bool has_any(const Value& value, Keys keys) {
    return std::ranges::any_of(keys, [&](std::string_view key) { return value.has(key); });
}

// The first object of a list; null where there is none.
const Value& first_of(const Value& list) {
    static const Value none;
    if (list.array() == nullptr || list.array()->empty()) return none;
    return list.array()->front();
}

bool is_json_ld(const Value& value) {
    return value.has("@context") || value.has("@graph") ||
           (value.has("@type") && has_any(value, {"startDate", "subEvent", "subEvents"}));
}

// Ticket types, of which some have a seminar; participants with such tickets; or a list of that system which
// is no programme, as the adapter says best.
bool is_invitepeople(const Value& item) {
    return item.has("seminar") || has_all(item, {"kind", "selling_start_time"}) ||
           first_of(item["tickets"]).has("ticket_type") || item.has("meeting_status") ||
           has_all(item, {"organizer", "start_time", "slug"});
}

std::string for_list(const Value& list) {
    const Value& first = first_of(list);
    // GridSmart, Sessions.
    if (has_all(first, {"date", "rooms"}) || has_all(first, {"groupName", "sessions"})) return "sessionize";
    if (has_all(first, {"startsAt", "endsAt", "title"}) || has_all(first, {"fullName", "tagLine"}))
        return "sessionize";
    if (has_any(first, {"starts-at", "microlocation"}) || has_all(first, {"start_time", "short_abstract"}))
        return "open-event";
    if (std::ranges::any_of(*list.array(), is_invitepeople)) return "invitepeople";
    if (std::ranges::any_of(*list.array(), is_json_ld)) return "schema-org";
    return {};
}

std::string for_object(const Value& root) {
    const Value& schedule = root["schedule"].object() != nullptr ? root["schedule"] : root;
    if (schedule["events"].array() != nullptr && (root.has("schedule") || schedule.has("conference"))) {
        return "schedule2";
    }
    if (has_all(root, {"talks", "rooms"})) return "pretalx-widget";
    if (root.has("results") && has_any(root, {"_type", "count"})) return "indico";
    if (is_json_ld(root)) return "schema-org";
    const Value& session = first_of(root["sessions"]);
    if (has_any(session, {"startTimestamp", "tagNames"}) || root.has("blocks")) return "iosched";
    if (has_all(root, {"sessions", "speakers"}) &&
        (has_any(root, {"categories", "questions"}) || session.has("startsAt"))) {
        return "sessionize";
    }
    if (has_any(session, {"starts-at", "microlocation"}) || has_all(root, {"starts-at", "timezone"}))
        return "open-event";
    if (first_of(root["ticket_types"]).has("name")) return "invitepeople";
    return {};
}

}  // namespace

std::string adapter_for(const Value& root) {
    if (root.array() != nullptr) return for_list(root);
    return root.object() == nullptr ? std::string() : for_object(root);
}

}  // namespace kiosk::feed
