#include "app/status/status_text.hpp"

#include <sstream>

#include "base/text.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::json;

// "2022-11-18T09:00:00+01:00" → "09:00"
std::string clock_of(const std::string& stamp) {
    return stamp.size() < 16 ? stamp : stamp.substr(11, 5);
}

std::string in_quotes(const Json& session) {
    return "“" + member_or(session, "title", std::string()) + "”";
}

void line(std::ostringstream& text, const std::string& name, const std::string& value) {
    if (value.empty()) return;
    text << name << std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') << printable(value) << '\n';
}

std::string names_of(const Json& list) {
    std::string names;
    for (const Json& one : list) {
        if (one.is_string()) names += (names.empty() ? "" : ", ") + one.get<std::string>();
    }
    return names.empty() ? "all" : names;
}

std::string programme_words(const Json& programme) {
    if (!programme.is_object()) return "none yet";
    std::string words = std::to_string(member_or(programme, "sessions", 0)) + " sessions in " +
                        std::to_string(member_or(programme, "rooms", 0)) + " rooms";
    const auto age = member_or<std::int64_t>(programme, "age_seconds", -1);
    if (age >= 0) words += ", confirmed " + span_words(age) + " ago";
    return words;
}

std::string source_words(const Json& source) {
    const std::string outcome = member_or(source, "outcome", std::string("not asked yet"));
    std::string words = member_or(source, "address", std::string()) + ": " + outcome;
    const auto age = member_or<std::int64_t>(source, "age_seconds", -1);
    if (age >= 0) words += ", good " + span_words(age) + " ago";
    const int failures = member_or(source, "failures", 0);
    if (failures > 0) words += ", failed " + std::to_string(failures) + " times";
    return words;
}

std::string clock_words_of(const Json& status) {
    std::string words = member_or(status, "time", std::string()) + " in " +
                        member_or(status, "time_zone", std::string("an unknown zone"));
    if (member_or(status, "simulated", false)) words += ", a trial's clock";
    const Json& clock = inner(status, "clock");
    const std::string verdict = member_or(clock, "verdict", std::string("good"));
    if (verdict != "good") words += "; the machine's is " + verdict;
    return words;
}

std::string room_words(const Json& room) {
    std::string words = member_or(room, "name", std::string()) + ":";
    bool said_now = false;
    for (const Json& one : inner(room, "now")) {
        const bool now = member_or(one, "said_now", false);
        words += (said_now ? ", " : now ? " now " : " planned ") + in_quotes(one);
        said_now = true;
    }
    const Json& next = inner(room, "next");
    if (next.is_object()) {
        words += (said_now ? ", next " : " next ") + clock_of(member_or(next, "start", std::string())) + " " +
                 in_quotes(next);
    }
    return words;
}

}  // namespace

const Json& inner(const Json& object, const char* key) {
    static const Json nothing = Json::array();
    if (!object.is_object()) return nothing;
    const auto found = object.find(key);
    return found == object.end() || !found->is_structured() ? nothing : *found;
}

std::string printable(std::string_view text) {
    std::string plain;
    const std::string valid = valid_utf8(text);
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const auto byte = static_cast<unsigned char>(valid[i]);
        // Those of the second row are two bytes in UTF-8, C2 80 to C2 9F.
        const bool second_row =
            byte == 0xC2 && i + 1 < valid.size() && static_cast<unsigned char>(valid[i + 1]) < 0xA0;
        if (second_row) ++i;
        plain += second_row || byte < 0x20 || byte == 0x7F ? '?' : valid[i];
    }
    return plain;
}

std::string span_words(std::int64_t seconds) {
    std::string words;
    if (seconds >= 86400) words += std::to_string(seconds / 86400) + " d ";
    if (seconds >= 3600) words += std::to_string(seconds / 3600 % 24) + " h ";
    if (seconds >= 60) words += std::to_string(seconds / 60 % 60) + " min ";
    return words + std::to_string(seconds % 60) + " s";
}

std::string shown_words(const Json& status) {
    const Json& shown = inner(status, "shown");
    const Json& emergency = inner(shown, "emergency");
    if (emergency.is_object()) {
        return "EMERGENCY " + member_or(emergency, "kind", std::string()) + " (" +
               member_or(emergency, "mode", std::string()) + ")";
    }
    std::string words = member_or(shown, "view", std::string("nothing yet"));
    const int pages = member_or(shown, "pages", 0);
    if (pages > 1) words += " " + std::to_string(member_or(shown, "page", 0)) + "/" + std::to_string(pages);
    const std::string language = member_or(shown, "language", std::string());
    if (!language.empty()) words += " (" + language + ")";
    for (const Json& room : inner(shown, "rooms")) words += ", " + room_words(room);
    return words;
}

std::string status_text(const Json& status) {
    std::ostringstream text;
    line(text, "screen", member_or(status, "screen", std::string()));
    line(text, "version", member_or(status, "version", std::string()));
    line(text, "config", member_or(status, "config", std::string()));
    line(text, "room", names_of(inner(status, "room")));
    line(text, "shows", shown_words(status));
    line(text, "claims", member_or(inner(status, "shown"), "claims", std::string()));
    line(text, "programme", programme_words(inner(status, "programme")));
    for (const Json& source : inner(status, "sources"))
        line(text, member_or(source, "kind", std::string("source")), source_words(source));
    line(text, "clock", clock_words_of(status));
    const auto pss = member_or<std::int64_t>(inner(status, "memory"), "pss_bytes", 0);
    const auto textures = member_or<std::int64_t>(inner(status, "textures"), "bytes", 0);
    line(text, "memory",
         std::to_string(pss / (1 << 20)) + " MiB, of these " + std::to_string(textures / (1 << 20)) +
             " MiB of textures");
    line(text, "frames", std::to_string(member_or<std::int64_t>(status, "frames", 0)));
    line(text, "uptime", span_words(member_or<std::int64_t>(status, "uptime_seconds", 0)));
    for (const Json& error : inner(status, "errors")) {
        if (error.is_string()) line(text, "error", error.get<std::string>());
    }
    return text.str();
}

}  // namespace kiosk::app
