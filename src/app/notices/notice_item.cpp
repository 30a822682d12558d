#include "app/notices/notice_item.hpp"

#include "base/language_tag.hpp"
#include "feed/notices/notices.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

// "sv=…": what stands before the sign is a language only if it looks like one.
std::string language_of(const std::string& text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos) return {};
    const std::string tag = text.substr(0, sign);
    return is_language_tag(tag) ? tag : std::string();
}

Result<Json> texts_of(const std::vector<std::string>& texts, const std::string& option) {
    if (texts.size() == 1 && language_of(texts.front()).empty()) return Json(texts.front());
    Json all = Json::object();
    for (const std::string& text : texts) {
        const std::string language = language_of(text);
        if (language.empty() || all.contains(language)) {
            return fail(language.empty() ? "one of several texts has no language"
                                         : "there are two texts in " + language,
                        option, "write each like \"sv=Lunch i foajén\"");
        }
        all[language] = text.substr(language.size() + 1);
    }
    return all;
}

Result<std::string> time_of(const std::string& text, const std::string& option, Instant now,
                            const Zone& zone) {
    if (parse_timestamp(text)) return text;
    const auto time = parse_time_of_day(text);
    if (!time) {
        return fail("\"" + text + "\" is no time", option, "write it like 12:00 or 2022-11-18T12:00");
    }
    using namespace std::chrono;
    const auto today = floor<days>(zone.to_local(now));
    Instant at = zone.to_instant(LocalTime{today} + *time);
    // An end that is past is meant for tomorrow; a beginning that is past has begun.
    if (at < now && option == "--until") at = zone.to_instant(LocalTime{today + days{1}} + *time);
    // A wall time of the event, whose zone this machine may not know.
    return format_iso(at, zone).substr(0, std::string_view("2022-11-18T12:00").size());
}

bool is_of_session(const NoticeOptions& o) {
    return !o.session.empty() || !o.title.empty();
}

Result<NoticeItemWritten> of_session(const NoticeOptions& o, Instant now, const Zone& zone) {
    Json item = Json::object();
    const auto put = [&](const char* key, const std::string& text) {
        if (!text.empty()) item[key] = text;
    };
    put("session", o.session);
    put("title", o.title);
    if (o.rooms.size() > 1) return fail("a session is in one room", "--room", "name it once");
    if (!o.rooms.empty()) item["room"] = o.rooms.front();
    put("start", o.start);
    if (o.delay) item["delay"] = *o.delay;
    if (o.cancel) item["cancelled"] = true;
    put("move_to", o.move_to);
    if (o.full) item["full"] = true;
    if (o.ended) item["ended"] = format_iso(now, zone);
    for (const auto& [key, texts] : {std::pair{"note", &o.notes}, {"reason", &o.reasons}}) {
        if (texts->empty()) continue;
        auto text = texts_of(*texts, std::string("--") + key);
        if (!text) return tl::make_unexpected(text.error());
        item[key] = *std::move(text);
    }
    if (!o.texts.empty()) {
        return fail("a text is for announcements and emergencies", "--text",
                    "give --note for what visitors should know, or --reason");
    }
    return NoticeItemWritten{"overrides", std::move(item)};
}

Result<NoticeItemWritten> of_all(const NoticeOptions& o) {
    Json item = Json::object();
    const bool emergency = !o.emergency.empty();
    if (emergency) item["kind"] = o.emergency;
    if (o.test || o.lifted) item["mode"] = o.test ? "test" : "lifted";
    if (!o.texts.empty()) {
        auto text = texts_of(o.texts, "--text");
        if (!text) return tl::make_unexpected(text.error());
        item["text"] = *std::move(text);
    }
    if (!o.rooms.empty()) item["rooms"] = o.rooms;
    if (o.weight) item["weight"] = *o.weight;
    const char* const other = o.identify ? "identify" : "announcements";
    return NoticeItemWritten{emergency ? "emergency" : other, std::move(item)};
}

}  // namespace

Result<NoticeItemWritten> notice_of(const NoticeOptions& o, Instant now, const Zone& zone) {
    const bool says_of_session = o.delay || o.cancel || o.full || o.ended || !o.move_to.empty() ||
                                 !o.notes.empty() || !o.reasons.empty() || !o.start.empty();
    if (says_of_session && !is_of_session(o)) {
        return fail("this is said of a session, and none is named", "--session",
                    "give its number or id, or --title");
    }
    auto made = is_of_session(o) ? of_session(o, now, zone) : of_all(o);
    if (!made) return made;
    // An emergency begins at once, whatever this machine's clock says.
    if (made->list != "emergency") made->item["from"] = format_iso(now, zone);
    for (const auto& [key, text] : {std::pair{"from", o.from}, {"until", o.until}}) {
        if (text.empty()) continue;
        auto time = time_of(text, std::string("--") + key, now, zone);
        if (!time) return tl::make_unexpected(time.error());
        made->item[key] = *std::move(time);
    }
    const auto instant = [&](const char* key) -> std::optional<Instant> {
        if (!made->item.contains(key)) return std::nullopt;
        const auto stamp = parse_timestamp(made->item[key].get<std::string>());
        return stamp ? std::optional(resolve(*stamp, zone)) : std::nullopt;
    };
    if (const auto end = instant("until"); end && *end <= instant("from").value_or(now))
        return fail("it would end before it begins", "--until",
                    "give a later time, with its date if need be");
    const auto read = feed::read_notices(
        Json{{made->list, Json::array({made->item})}}.dump(-1, ' ', false, Json::error_handler_t::replace));
    if (!read) return tl::make_unexpected(read.error());
    if (!read->findings.empty()) return fail(read->findings.front().what, {}, "nothing was written");
    return made;
}

}  // namespace kiosk::app
