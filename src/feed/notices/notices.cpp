#include "feed/notices/notices.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "feed/annotations/when.hpp"
#include "feed/json/json.hpp"
#include "feed/notices/item.hpp"
#include "feed/text/encoding.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using Keys = std::vector<std::string>;

constexpr std::size_t most_values = 100'000;
constexpr const char* wanted =
    R"(write {"announcements": [ … ], "overrides": [ … ], "emergency": [ … ], "identify": [ … ]}; see config/notices.schema.json)";

bool read(const NoticeItem& item, Announcement& notice) {
    if (!item.is_object({"text", "rooms", "from", "until", "weight"}) || !item.read_common(notice))
        return false;
    notice.text = item.text("text");
    if (notice.text.empty()) return item.refuse("has no text; write \"text\"");
    constexpr int heaviest = 100;
    notice.weight = item.whole("weight", -heaviest, heaviest).value_or(0);
    return true;
}

bool read(const NoticeItem& item, Override& notice) {
    if (!item.is_object({"session", "title", "room", "start", "delay", "cancelled", "move_to", "full", "note",
                         "ended", "reason", "from", "until"}) ||
        !item.read_common(notice)) {
        return false;
    }
    notice.session = item.name("session");
    notice.title = item.name("title");
    notice.room = item.name("room");
    notice.start = item.name("start");
    if (notice.session.empty() && notice.title.empty())
        return item.refuse("names no session; write its id or number as \"session\", or its \"title\"");
    if (!notice.start.empty() && !parse_when(notice.start)) {
        return item.refuse("start is " + feed::in_quotes(notice.start) +
                           ", which is no time; write it like 2022-11-18T09:00 or 09:00");
    }
    constexpr int longest = 24 * 60;
    if (const auto delay = item.whole("delay", -longest, longest); delay && *delay != 0)
        notice.delay = std::chrono::minutes{*delay};
    notice.cancelled = item.flag("cancelled");
    notice.move_to = item.name("move_to");
    notice.full = item.flag("full");
    notice.note = item.text("note");
    notice.reason = item.text("reason");
    if (item["ended"].string() != nullptr) {
        notice.ended_at = item.time("ended");
        notice.ended = notice.ended_at.has_value();
    } else {
        notice.ended = item.flag("ended");
    }
    const bool says = notice.delay || notice.cancelled || !notice.move_to.empty() || notice.full ||
                      !notice.note.empty() || notice.ended || !notice.reason.empty();
    return says || item.refuse(
                       "says nothing of the session; write one of delay, cancelled, move_to, full, "
                       "note, ended or reason");
}

template <class Enum>
std::optional<Enum> choice(const NoticeItem& item, std::string_view key, std::initializer_list<Enum> all) {
    Keys names;
    const std::string word = item.name(key);
    for (const Enum one : all) {
        if (word == name(one)) return one;
        names.emplace_back(name(one));
    }
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    const std::string near = did_you_mean(word, names);
    item.refuse(std::string(key) + " is " + feed::in_quotes(word) + "; " +
                (near.empty() ? "write one of " + list : near));
    return std::nullopt;
}

bool read(const NoticeItem& item, Emergency& notice) {
    using Kind = Emergency::Kind;
    using Mode = Emergency::Mode;
    if (!item.is_object({"kind", "mode", "text", "rooms", "from", "until"}) || !item.read_common(notice))
        return false;
    notice.text = item.text("text");
    const auto kind = choice(item, "kind", {Kind::evacuate, Kind::fire, Kind::shelter, Kind::custom});
    if (!kind) return false;
    notice.kind = *kind;
    if (!item["mode"].is_null()) {
        const auto mode = choice(item, "mode", {Mode::real, Mode::test, Mode::lifted});
        if (!mode) return false;
        notice.mode = *mode;
    }
    if (notice.kind == Kind::custom && notice.mode != Mode::lifted && notice.text.empty())
        return item.refuse("has no words; a custom emergency needs a \"text\"");
    return true;
}

bool read(const NoticeItem& item, Identification& notice) {
    return item.is_object({"rooms", "from", "until"}) && item.read_common(notice);
}

template <class Kind>
void read_list(const Value& value, const std::string& kind, std::vector<Kind>& list, FindingLog& log) {
    const auto add = [&](const Value& one, std::size_t place) {
        Kind notice;
        if (read(NoticeItem(one, kind + " " + std::to_string(place + 1), log), notice))
            list.push_back(std::move(notice));
    };
    if (value.is_null()) return;
    // The only one of its kind is often written without a list.
    if (value.object() != nullptr) return add(value, 0);
    if (value.array() == nullptr)
        return log.warn(kind, "is " + std::string(value.kind()) + ", not a list; left out");
    const Value::Array& items = *value.array();
    for (std::size_t i = 0; i < std::min(items.size(), most_notices); ++i) add(items[i], i);
    if (items.size() > most_notices) {
        log.warn(kind, "more than " + std::to_string(most_notices) + "; the last " +
                           std::to_string(items.size() - most_notices) + " are left out");
    }
}

}  // namespace

Result<ReadNotices> read_notices(std::string_view bytes) {
    if (bytes.size() > most_notice_bytes) {
        return fail("the notices are larger than " + std::to_string(most_notice_bytes >> 20U) + " MiB", {},
                    "check that this is the right file");
    }
    if (begins_like_markup(bytes))
        return fail("this is a page, not notices", {}, "check the address and whether it needs a login");
    FindingLog log;
    std::string text = checked_utf8(bytes, log);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail("the notices are empty", {}, "write {} where there are none");
    const auto root = read_json(text, most_notice_depth, most_values);
    if (!root) return tl::make_unexpected(root.error());
    if (root->object() == nullptr)
        return fail("this is " + std::string(root->kind()) + ", not notices", {}, wanted);
    const Keys keys{"$schema", "announcements", "overrides", "emergency", "identify"};
    bool any = root->object()->empty();
    for (const Member& member : *root->object()) {
        if (std::ranges::find(keys, member.key) != keys.end()) {
            any = true;
            continue;
        }
        const std::string near = did_you_mean(member.key, keys);
        log.warn({}, "unknown key " + feed::in_quotes(member.key) + (near.empty() ? near : "; " + near));
    }
    if (!any) return fail("this JSON holds no notices", {}, wanted);
    ReadNotices result;
    // First what must not be lost among the others' findings.
    read_list((*root)["emergency"], "emergency", result.notices.emergencies, log);
    read_list((*root)["announcements"], "announcement", result.notices.announcements, log);
    read_list((*root)["overrides"], "override", result.notices.overrides, log);
    read_list((*root)["identify"], "identify", result.notices.identifications, log);
    result.findings = log.take();
    return result;
}

}  // namespace kiosk::feed
