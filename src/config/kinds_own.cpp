#include <algorithm>

#include "base/nearest.hpp"
#include "config/echo.hpp"
#include "config/kinds.hpp"
#include "time/iso8601.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_letter_or_digit(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}
bool is_scheme(char c) {
    return is_letter_or_digit(c) || c == '+' || c == '.' || c == '-';
}
bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20;
}

// "https" of "https://…"; empty for a path.
std::string_view scheme_of(std::string_view feed) {
    const std::size_t colon = feed.find(':');
    if (colon == std::string_view::npos || colon < 2 || !is_letter(feed.front())) return {};
    const std::string_view scheme = feed.substr(0, colon);
    return std::ranges::all_of(scheme, is_scheme) ? scheme : std::string_view{};
}

constexpr const char* feed_pattern =
    "^(https?://[^\\s/?#]\\S*|file://\\S+|(?![A-Za-z][A-Za-z0-9+.-]+:).*\\S.*)$";

// The same in our own words: std::regex recurses once a character.
bool is_feed(const std::string& text) {
    if (std::ranges::any_of(text, is_control) || is_blank(text)) return false;
    const std::string_view scheme = scheme_of(text);
    if (scheme.empty()) return true;
    const std::string_view rest = std::string_view(text).substr(scheme.size() + 1);
    if (!rest.starts_with("//") || rest.size() < 3 || rest.find(' ') != std::string_view::npos) return false;
    const bool has_host = rest[2] != '/' && rest[2] != '?' && rest[2] != '#';
    return scheme == "file" || ((scheme == "http" || scheme == "https") && has_host);
}

constexpr const char* tag_pattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

bool is_tag(std::string_view text) {
    for (bool first = true;; first = false) {
        const std::string_view part = text.substr(0, text.find('-'));
        if (part.size() < (first ? 2U : 1U) || part.size() > 8) return false;
        if (!std::ranges::all_of(part, first ? is_letter : is_letter_or_digit)) return false;
        if (part.size() == text.size()) return true;
        text.remove_prefix(part.size() + 1);
    }
}

std::vector<std::string> service_names() {
    std::vector<std::string> names;
    for (const AccessKind kind : all_access_kinds()) names.emplace_back(name(kind));
    return names;
}

Result<AccessKind> read_kind(std::string_view key, const Node& node, const Source& source) {
    const auto* text = std::get_if<std::string>(&node.value);
    if (const auto kind = access_kind(text == nullptr ? "" : *text)) return *kind;
    const auto names = service_names();
    const std::string near = text == nullptr ? "" : did_you_mean(*text, names);
    return fail(quote(key) + " is " + describe(node), source.at(node.at),
                near.empty() ? "write " + one_of(names) : near);
}

Result<AccessService> read_service(const Member& word, const Source& source) {
    const auto* members = std::get_if<Node::Object>(&word.value.value);
    if (members == nullptr) {
        return read_kind(word.key, word.value, source).map([](AccessKind kind) {
            return AccessService{kind, {}};
        });
    }
    std::optional<AccessKind> kind;
    std::string language;
    for (const auto& [key, at, value] : *members) {
        if (key == "service") {
            const auto read = read_kind(key, value, source);
            if (!read) return tl::make_unexpected(read.error());
            kind = *read;
        } else if (key == "language") {
            const auto* text = std::get_if<std::string>(&value.value);
            if (text == nullptr || !is_tag(*text)) return refuse(key, value, source, "a tag such as \"swl\"");
            language = *text;
        } else {
            const std::vector<std::string> known{"service", "language"};
            return fail("unknown key " + quote(key), source.at(at), did_you_mean(key, known));
        }
    }
    if (!kind) {
        return fail(quote(word.key) + " has no \"service\"", source.at(word.value.at),
                    "add one of " + one_of(service_names()));
    }
    return AccessService{*kind, language};
}

}  // namespace

Entry feed() {
    const char* wanted =
        "write a URL such as \"https://example.org/schedule.json\", without spaces, or a path";
    auto read = [wanted](const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* text = std::get_if<std::string>(&node.value);
        // The value itself may hold a password and is never repeated.
        if (text == nullptr) return refuse("feed", node, source, "a URL or a path in double quotes");
        if (is_blank(*text)) return fail("\"feed\" is empty", source.at(node.at), wanted);
        if (!is_feed(*text)) {
            return fail(scheme_of(*text).empty() ? "\"feed\" has control characters"
                                                 : "\"feed\" is not an http, https or file URL",
                        source.at(node.at), wanted);
        }
        config.feeds.assign(1, Feed{});
        config.feeds.front().url = *text;
        return {};
    };
    return {"feed",
            "Where the programme is fetched: an http, https or file URL, or a path, relative to this file.",
            Json{{"type", "string"}, {"pattern", feed_pattern}}, std::move(read), first_word};
}

Entry rooms() {
    const char* wanted = "a room's name or a list of names; leave it out for all rooms";
    auto read = [wanted](const Node& node, const Source& source, Config& config) -> Result<void> {
        Node::List one{node};
        const auto* list = std::get_if<Node::List>(&node.value);
        if (list != nullptr && list->empty())
            return fail("\"room\" is an empty list", source.at(node.at), "write " + std::string(wanted));
        std::vector<std::string> names;
        for (const Node& item : list != nullptr ? *list : one) {
            const auto* name = std::get_if<std::string>(&item.value);
            if (name == nullptr || is_blank(*name)) return refuse("room", item, source, wanted);
            names.push_back(*name);
        }
        config.rooms = std::move(names);
        return {};
    };
    auto from_words = [](std::span<const std::string> words) {
        Node::List list;
        for (const std::string& word : words) list.push_back({word, {}});
        return Node{std::move(list), {}};
    };
    const Json name{{"type", "string"}, {"pattern", "\\S"}};
    return {"room",
            "The room of this screen, or several; all rooms where it is left out.",
            Json{{"anyOf", {name, Json{{"type", "array"}, {"minItems", 1}, {"items", name}}}}},
            std::move(read),
            std::move(from_words),
            true};
}

Entry time_zone() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* text = std::get_if<std::string>(&node.value);
        if (text == nullptr) return refuse("time_zone", node, source, "a name such as \"Europe/Stockholm\"");
        const auto zone = Zone::find(*text);
        if (!zone) {
            const Error& error = zone.error();
            if (!error.place.empty()) return tl::make_unexpected(error);
            return fail("\"time_zone\" is " + describe(node) + ", which is not a time zone",
                        source.at(node.at), error.remedy);
        }
        config.time_zone = *zone;
        return {};
    };
    return {"time_zone",
            "The zone in which the event's times are shown, as the IANA database names it; the feed's where "
            "it is "
            "left out.",
            Json{{"type", "string"}, {"examples", {"Europe/Stockholm", "UTC", "+01:00"}}}, std::move(read),
            first_word};
}

Entry event_day_starts() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* text = std::get_if<std::string>(&node.value);
        const auto time = parse_time_of_day(text == nullptr ? "" : *text);
        if (!time || text->size() > 5 || *time > std::chrono::hours{12}) {
            return refuse("event_day_starts", node, source, "a time from \"00:00\" to \"12:00\"");
        }
        config.event_day_starts = std::chrono::floor<std::chrono::minutes>(*time);
        return {};
    };
    return {
        "event_day_starts",
        "When a day of the event begins: what is held before it still belongs to the evening before.",
        Json{{"type", "string"}, {"pattern", "^((0?[0-9]|1[01]):[0-5][0-9]|12:00)$"}, {"default", "04:00"}},
        std::move(read), first_word};
}

Entry access_words() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* words = std::get_if<Node::Object>(&node.value);
        if (words == nullptr) {
            return refuse("access_words", node, source,
                          source.is_file ? "an object such as {\"tecknas\": \"sign-language-held\"}"
                                         : "WORD=SERVICE, such as tecknas=sign-language-held");
        }
        std::vector<AccessWord> read_words;
        for (const Member& word : *words) {
            if (is_blank(word.key))
                return fail("an access word is empty", source.at(word.at), "write the feed's word");
            auto service = read_service(word, source);
            if (!service) return tl::make_unexpected(service.error());
            read_words.push_back({word.key, std::move(*service)});
        }
        config.access_words = std::move(read_words);
        return {};
    };
    auto from_words = [](std::span<const std::string> words) {
        Node::Object object;
        for (const std::string& word : words) {
            const std::size_t equals = word.rfind('=');
            if (equals == std::string::npos) return Node{word, {}};
            object.push_back({word.substr(0, equals), {}, Node{word.substr(equals + 1), {}}});
        }
        return Node{std::move(object), {}};
    };
    const Json service{{"enum", service_names()}};
    const Json detailed{
        {"type", "object"},
        {"required", {"service"}},
        {"additionalProperties", false},
        {"properties", {{"service", service}, {"language", {{"type", "string"}, {"pattern", tag_pattern}}}}}};
    return {"access_words",
            "Words of this feed that name an access service, beside those that are built in.",
            Json{{"type", "object"},
                 {"propertyNames", {{"pattern", "\\S"}}},
                 {"additionalProperties", {{"anyOf", {service, detailed}}}},
                 {"default", Json::object()}},
            std::move(read),
            std::move(from_words),
            true};
}

}  // namespace kiosk::config
