#include <algorithm>

#include "base/language_tag.hpp"
#include "base/nearest.hpp"
#include "config/echo.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"
#include "time/iso8601.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

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
            if (text == nullptr || !is_language_tag(*text))
                return refuse(key, value, source, "a tag such as \"swl\"");
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

Entry rooms() {
    const char* wanted = "a room's name or a list of names; leave it out for all rooms";
    auto read = [wanted](const Node& node, const Source& source, Config& config) -> Result<void> {
        return read_names("room", node, source, wanted).map([&](std::vector<std::string> names) {
            config.rooms = std::move(names);
        });
    };
    return {"room",         "The room of this screen, or several; all rooms where it is left out.",
            names_schema(), std::move(read),
            all_words,      true};
}

Entry time_zone(std::string description, std::function<void(Config&, Zone)> set) {
    auto read = [set = std::move(set)](const Node& node, const Source& source,
                                       Config& config) -> Result<void> {
        const auto* text = std::get_if<std::string>(&node.value);
        if (text == nullptr) return refuse("time_zone", node, source, "a name such as \"Europe/Stockholm\"");
        auto zone = Zone::find(*text);
        if (!zone) {
            const Error& error = zone.error();
            if (!error.place.empty()) return tl::make_unexpected(error);
            return fail("\"time_zone\" is " + describe(node) + ", which is not a time zone",
                        source.at(node.at), error.remedy);
        }
        set(config, std::move(*zone));
        return {};
    };
    return {"time_zone", std::move(description),
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
    const Json service{{"enum", service_names()}};
    const Json detailed{
        {"type", "object"},
        {"required", {"service"}},
        {"additionalProperties", false},
        {"properties",
         {{"service", service}, {"language", {{"type", "string"}, {"pattern", language_tag_pattern}}}}}};
    return {"access_words",
            "Words of this feed that name an access service, beside those that are built in.",
            Json{{"type", "object"},
                 {"propertyNames", {{"pattern", "\\S"}}},
                 {"additionalProperties", {{"anyOf", {service, detailed}}}},
                 {"default", Json::object()}},
            std::move(read),
            pairs_of_words,
            true};
}

}  // namespace kiosk::config
