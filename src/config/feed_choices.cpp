#include "config/feed_choices.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "config/echo.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

KnownKey text_of(std::string key, std::string& into, const Source& source) {
    auto read = [key, &into, &source](const Member& member) {
        const auto* text = std::get_if<std::string>(&member.value.value);
        if (text == nullptr || is_blank(*text)) {
            return Result<void>(
                refuse(key, member.value, source, "a text in double quotes, not an empty one"));
        }
        into = *text;
        return Result<void>();
    };
    return {std::move(key), std::move(read)};
}

Result<RoomRule> read_room_rule(const Member& member, const Source& source) {
    RoomRule rule;
    rule.rooms = {member.key};
    if (std::holds_alternative<std::nullptr_t>(member.value.value)) {
        rule.drop = true;
        return rule;
    }
    const auto* text = std::get_if<std::string>(&member.value.value);
    if (text != nullptr && !is_blank(*text)) {
        rule.name = *text;
        return rule;
    }
    const auto* members = std::get_if<Node::Object>(&member.value.value);
    if (members == nullptr || members->empty()) {
        return fail("the room " + quote(member.key) + " becomes " +
                        (members != nullptr ? "an empty object" : describe(member.value)),
                    source.at(member.value.at),
                    R"(write its new name, {"name": …, "location": …}, or null to leave it out)");
    }
    const std::vector<KnownKey> known{text_of("name", rule.name, source),
                                      text_of("location", rule.location, source)};
    if (auto done = read_members(*members, known, source); !done) return tl::make_unexpected(done.error());
    return rule;
}

// Joins it to the rule that gives the same new name.
Result<void> add(std::vector<RoomRule>& rules, RoomRule rule, std::map<std::string, std::size_t>& by_name,
                 const Member& member, const Source& source) {
    if (rule.name.empty()) {
        rules.push_back(std::move(rule));
        return {};
    }
    const auto [found, is_new] = by_name.emplace(fold(rule.name), rules.size());
    if (is_new) {
        rules.push_back(std::move(rule));
        return {};
    }
    RoomRule& known = rules[found->second];
    if (!known.location.empty() && !rule.location.empty() && known.location != rule.location) {
        return fail("the room " + quote(known.name) + " lies both in " + quote(known.location) + " and in " +
                        quote(rule.location),
                    source.at(member.value.at), "give it one location, or two names");
    }
    if (known.location.empty()) known.location = std::move(rule.location);
    known.rooms.push_back(member.key);
    return {};
}

Json filled_text() {
    return Json{{"type", "string"}, {"pattern", "\\S"}};
}

}  // namespace

Result<std::vector<RoomRule>> read_room_rules(const Node& node, const Source& source) {
    const auto* members = std::get_if<Node::Object>(&node.value);
    if (members == nullptr)
        return refuse("rooms", node, source, R"(an object such as {"Sal 1": "Stora salen", "Kök": null})");
    std::vector<RoomRule> rules;
    std::map<std::string, std::size_t> by_name;
    std::map<std::string, std::string> known;
    for (const Member& member : *members) {
        if (is_blank(member.key))
            return fail("a room's name is empty", source.at(member.at), "write the name that the feed gives");
        const auto [before, is_new] = known.emplace(fold(member.key), member.key);
        if (!is_new) {
            return fail("the room " + quote(member.key) + " stands twice", source.at(member.at),
                        "remove one; " + quote(before->second) + " is the same");
        }
        auto rule = read_room_rule(member, source);
        if (!rule) return tl::make_unexpected(rule.error());
        if (auto done = add(rules, std::move(*rule), by_name, member, source); !done)
            return tl::make_unexpected(done.error());
    }
    return rules;
}

Result<SessionFilter> read_filter(std::string_view key, const Node& node, const Source& source) {
    const auto* members = std::get_if<Node::Object>(&node.value);
    if (members == nullptr || members->empty()) {
        return fail(quote(key) + " is " + (members != nullptr ? "an empty object" : describe(node)),
                    source.at(node.at), R"(write an object such as {"track": "Barn"}, or leave it out)");
    }
    SessionFilter filter;
    const auto names = [&](std::string member_key, std::vector<std::string>& into) {
        return KnownKey{std::move(member_key), [&into, &source](const Member& member) {
                            return read_names(member.key, member.value, source, "a name or a list of names")
                                .map([&](std::vector<std::string> read) { into = std::move(read); });
                        }};
    };
    const std::vector<KnownKey> known{names("room", filter.rooms), names("track", filter.tracks),
                                      names("tag", filter.tags), names("type", filter.types),
                                      names("title", filter.titles)};
    if (auto done = read_members(*members, known, source); !done) return tl::make_unexpected(done.error());
    return filter;
}

Json room_rules_schema() {
    const Json detailed{{"type", "object"},
                        {"minProperties", 1},
                        {"additionalProperties", false},
                        {"properties", {{"name", filled_text()}, {"location", filled_text()}}}};
    return Json{{"type", "object"},
                {"propertyNames", {{"pattern", "\\S"}}},
                {"additionalProperties", {{"anyOf", {filled_text(), Json{{"type", "null"}}, detailed}}}},
                {"default", Json::object()}};
}

Json filter_schema() {
    Json properties;
    for (const char* key : {"room", "track", "tag", "type", "title"}) properties[key] = names_schema();
    return Json{{"type", "object"},
                {"minProperties", 1},
                {"additionalProperties", false},
                {"properties", properties}};
}

}  // namespace kiosk::config
