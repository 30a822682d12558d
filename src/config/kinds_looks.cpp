#include "config/echo.hpp"
#include "config/hours_words.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

Result<void> read_name(std::string_view key, const Member& member, const Source& source, std::string& name) {
    const auto* text = std::get_if<std::string>(&member.value.value);
    if (text == nullptr || is_blank(*text))
        return refuse(key, member.value, source, "the name of a theme, such as \"light\"");
    name = *text;
    return {};
}

Result<void> read_time(std::string_view key, const Member& member, const Source& source,
                       std::chrono::minutes& minutes) {
    const auto* text = std::get_if<std::string>(&member.value.value);
    const auto time = time_in_words(text == nullptr ? "" : *text);
    if (!time) return refuse(key, member.value, source, "a time such as \"19:00\"");
    minutes = *time;
    return {};
}

Result<ThemeChoice> read_day_and_night(const Node::Object& members, const Node& node, const Source& source) {
    ThemeChoice choice;
    choice.day.clear();
    const auto name = [&](const char* key, std::string& into) {
        return KnownKey{key,
                        [&source, key, &into](const Member& m) { return read_name(key, m, source, into); }};
    };
    const auto time = [&](const char* key, std::chrono::minutes& into) {
        return KnownKey{key,
                        [&source, key, &into](const Member& m) { return read_time(key, m, source, into); }};
    };
    const auto done = read_members(members,
                                   {name("day", choice.day), name("night", choice.night),
                                    time("day_from", choice.day_from), time("night_from", choice.night_from)},
                                   source);
    if (!done) return tl::make_unexpected(done.error());
    if (choice.day.empty() || choice.night.empty()) {
        return fail(R"("theme" needs both "day" and "night")", source.at(node.at),
                    R"(write {"day": "light", "night": "dark"}, or one name for the whole day)");
    }
    if (choice.day_from == choice.night_from) {
        return fail("\"theme\": day and night begin at the same time", source.at(node.at),
                    R"(give "day_from" and "night_from" different times)");
    }
    return choice;
}

}  // namespace

Entry theme() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        if (const auto* members = std::get_if<Node::Object>(&node.value)) {
            return read_day_and_night(*members, node, source).map([&](ThemeChoice choice) {
                config.theme = std::move(choice);
            });
        }
        const auto* name = std::get_if<std::string>(&node.value);
        if (name == nullptr || is_blank(*name)) {
            return refuse("theme", node, source,
                          source.is_file ? R"(a theme's name, or {"day": "light", "night": "dark"})"
                                         : "a theme's name");
        }
        config.theme = {};
        config.theme.day = *name;
        return {};
    };
    const ThemeChoice initial;
    const Json a_name{{"type", "string"}, {"pattern", "\\S"}};
    const auto a_time = [](const char* from) {
        return Json{{"type", "string"}, {"pattern", time_pattern}, {"default", from}};
    };
    const Json by_time{{"type", "object"},
                       {"required", {"day", "night"}},
                       {"additionalProperties", false},
                       {"properties",
                        {{"day", a_name},
                         {"night", a_name},
                         {"day_from", a_time("07:00")},
                         {"night_from", a_time("19:00")}}}};
    return {
        "theme",
        "The colours: a file of assets/themes, without its ending; or one by day and one by night, in the "
        "event's time.",
        Json{{"anyOf", {a_name, by_time}}, {"default", initial.day}}, std::move(read), first_word};
}

Entry color(std::string key, std::string description,
            std::function<void(Config&, std::optional<Color>)> set) {
    auto read = [key, set = std::move(set)](const Node& node, const Source& source,
                                            Config& config) -> Result<void> {
        const auto* text = std::get_if<std::string>(&node.value);
        const auto parsed = text == nullptr ? std::nullopt : parse_color(*text);
        const bool none = text != nullptr && text->empty();
        if (!none && (!parsed || text->size() > 7))
            return refuse(key, node, source, "a colour like \"#7A1FA2\"");
        set(config, parsed);
        return {};
    };
    const Json schema{{"type", "string"}, {"pattern", "^(#([0-9A-Fa-f]{3}){1,2})?$"}, {"default", ""}};
    return {std::move(key), std::move(description), schema, std::move(read), first_word};
}

Entry logo() {
    Entry entry = address(
        "logo", "The event's logo beside its name: a PNG or JPEG, as a URL or a path, relative to this file.",
        [](Config& c, std::string value) { c.logo = std::move(value); });
    return may_be_empty(std::move(entry), [](Config& c) { c.logo.clear(); });
}

}  // namespace kiosk::config
