#include "config/feed_item.hpp"

#include "config/address.hpp"
#include "config/echo.hpp"
#include "config/feed_choices.hpp"
#include "config/feed_headers.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

Entry poll() {
    Entry entry =
        whole("poll_seconds", "How often this feed is asked for news; as the others where it is left out.", 5,
              86400, 60, [](Config& c, int value) { c.feeds.back().poll = std::chrono::seconds{value}; });
    entry.schema.erase("default");
    return entry;
}

// A row whose value is read by one of the functions of feed_choices and feed_headers.
template <class Read, class Set>
Entry row(std::string key, std::string description, Json schema, Read read, Set set) {
    auto checked = [read, set](const Node& node, const Source& source, Config& config) -> Result<void> {
        return read(node, source).map([&](auto value) { set(config.feeds.back()) = std::move(value); });
    };
    return {std::move(key), std::move(description), std::move(schema), std::move(checked), first_word};
}

Result<std::map<std::string, std::string>> read_companions(const Node& node, const Source& source) {
    const auto* members = std::get_if<Node::Object>(&node.value);
    if (members == nullptr) {
        return fail("\"with\" is " + kind_of(node), source.at(node.at),
                    R"(write an object such as {"speakers": "speakers.json"})");
    }
    std::map<std::string, std::string> companions;
    for (const Member& member : *members) {
        if (is_blank(member.key))
            return fail("the name of a companion is empty", source.at(member.at), "write what it holds");
        auto address = read_address(member.key, member.value, source);
        if (!address) return tl::make_unexpected(address.error());
        companions.emplace(member.key, std::move(*address));
    }
    return companions;
}

Entry companions() {
    return row(
        "with", "Further files of the same feed, by what they hold: {\"speakers\": \"speakers.json\"}.",
        Json{{"type", "object"},
             {"propertyNames", {{"pattern", "\\S"}}},
             {"additionalProperties", {{"type", "string"}, {"pattern", address_pattern}}},
             {"default", Json::object()}},
        read_companions, [](Feed & feed) -> auto& { return feed.with; });
}

Entry filter(std::string key, std::string description, SessionFilter FeedRules::*into) {
    auto read = [key](const Node& node, const Source& source) { return read_filter(key, node, source); };
    return row(
        std::move(key), std::move(description), filter_schema(),
        read, [into](Feed & feed) -> auto& { return feed.rules.*into; });
}

}  // namespace

std::vector<Entry> feed_item_table() {
    return {
        address("url", "An http, https or file URL, or a path, relative to this file.",
                [](Config& c, std::string value) { c.feeds.back().url = std::move(value); }),
        format("What it is, where that is not to be seen by content: a format or the name of an adapter.",
               [](Config& c, std::string value) { c.feeds.back().format = std::move(value); }),
        time_zone("The zone of its times without offset; the config's, else its own, where it is left out.",
                  [](Config& c, Zone zone) { c.feeds.back().time_zone = std::move(zone); }),
        flag("local_times", "Its offsets are wrong: its times are wall times.",
             [](Config& c, bool value) { c.feeds.back().local_times = value; }),
        poll(),
        row(
            "headers", "Headers of its requests; what nobody may read comes from a file or the environment.",
            headers_schema(), read_headers, [](Feed & feed) -> auto& { return feed.headers; }),
        companions(),
        row(
            "rooms", "New names and locations of its rooms, by name or id; null leaves one out.",
            room_rules_schema(), read_room_rules, [](Feed & feed) -> auto& { return feed.rules.rooms; }),
        filter("only", "The sessions that are shown; all where it is left out.", &FeedRules::only),
        filter("without", "The sessions that are left out.", &FeedRules::without),
        filter("plenum", "The sessions for everybody, which are announced at every door.",
               &FeedRules::plenum),
        flag("join_parts", "Sessions of one title in one room, back to back, become one.",
             [](Config& c, bool value) { c.feeds.back().rules.join_parts = value; }),
    };
}

Result<void> read_feed_item(const Node& node, const Source& source, Config& config) {
    config.feeds.emplace_back();
    if (std::holds_alternative<std::string>(node.value)) {
        return read_address("feeds", node, source).map([&](std::string url) {
            config.feeds.back().url = std::move(url);
        });
    }
    const char* wanted = R"(write an address, or an object: {"url": …})";
    const auto* members = std::get_if<Node::Object>(&node.value);
    if (members == nullptr)
        return fail("an item of \"feeds\" is " + kind_of(node), source.at(node.at), wanted);
    std::vector<KnownKey> known;
    for (const Entry& entry : feed_item_table()) {
        known.push_back({entry.key, [read = entry.read, &source, &config](const Member& member) {
                             return read(member.value, source, config);
                         }});
    }
    if (auto done = read_members(*members, known, source); !done) return done;
    if (config.feeds.back().url.empty())
        return fail("an item of \"feeds\" has no \"url\"", source.at(node.at), wanted);
    return {};
}

Json feed_item_schema() {
    Json properties;
    for (const Entry& entry : feed_item_table()) {
        properties[entry.key] = Json{{"description", entry.description}};
        properties[entry.key].update(entry.schema);
    }
    return Json{
        {"anyOf",
         {Json{{"type", "string"}, {"pattern", address_pattern}}, Json{{"type", "object"},
                                                                       {"required", {"url"}},
                                                                       {"additionalProperties", false},
                                                                       {"properties", properties}}}}};
}

}  // namespace kiosk::config
