#include "config/read.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "config/address.hpp"
#include "config/complete_paths.hpp"
#include "config/echo.hpp"
#include "config/entry.hpp"
#include "config/feed_or_feeds.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"
#include "config/merge_patch.hpp"
#include "config/screens.hpp"
#include "config/view_names.hpp"

namespace kiosk::config {
namespace {

class Reader {
  public:
    Reader(const Source& source, Config& config) : source_(source), config_(config) {}

    Result<void> root(const Node& node) {
        const auto* members = std::get_if<Node::Object>(&node.value);
        if (members == nullptr) {
            return fail("the config is " + describe(node), source_.at(node.at),
                        "write an object: {\"feed\": …}");
        }
        if (auto done = object(*members, {}); !done) return done;
        if (auto done = check_view_or_pages(*members, source_); !done) return done;
        return check_feed_or_feeds(node, source_);
    }

  private:
    // `group` is the key of the object around, empty at the top.
    Result<void> object(const Node::Object& members, std::string_view group) {
        for (const Member& member : members) {
            if (group.empty() && member.key == "$schema") continue;
            if (auto done = one(member, group); !done) return done;
        }
        return {};
    }

    Result<void> one(const Member& member, std::string_view group) {
        const auto is_it = [&](const Entry& entry) {
            return group_of(entry.key) == group && member_of(entry.key) == member.key;
        };
        if (const auto entry = std::ranges::find_if(table_, is_it); entry != table_.end()) {
            return entry->read(member.value, source_, config_);
        }
        if (!group.empty() || std::ranges::find(groups_, member.key, &Group::key) == groups_.end()) {
            return fail("unknown key " + quote(member.key), source_.at(member.at),
                        suggestion(member.key, group));
        }
        if (const auto* members = std::get_if<Node::Object>(&member.value.value))
            return object(*members, member.key);
        return refuse(member.key, member.value, source_, "an object: " + example(member.key));
    }

    std::string example(std::string_view group) const {
        const auto first =
            std::ranges::find_if(table_, [&](const Entry& e) { return group_of(e.key) == group; });
        return "{\"" + std::string(member_of(first->key)) + "\": …}";
    }

    std::string suggestion(std::string_view key, std::string_view group) const {
        std::vector<std::string> siblings, others;
        for (const Group& known : groups_) {
            if (group.empty()) siblings.push_back(known.key);
        }
        for (const Entry& entry : table_) {
            const bool near = group_of(entry.key) == group;
            (near ? siblings : others).emplace_back(near ? std::string(member_of(entry.key)) : entry.key);
        }
        for (const std::string& other : others) {
            if (key != other && key != member_of(other)) continue;
            if (group_of(other).empty()) return "write it outside \"" + std::string(group) + '"';
            return "write it as \"" + std::string(group_of(other)) + "\": {\"" +
                   std::string(member_of(other)) + "\": …}";
        }
        if (std::string near = did_you_mean(key, siblings); !near.empty()) return near;
        std::vector<std::string> quoted;
        for (const std::string& sibling : siblings) quoted.push_back(quote(sibling));
        return "write " + one_of(quoted);
    }

    const Source& source_;
    Config& config_;
    std::vector<Entry> table_ = table();
    std::vector<Group> groups_ = groups();
};

Result<void> apply(const std::multimap<std::string, std::string>& overrides, const Node& root,
                   Config& config) {
    if (auto done = check_feed_or_feeds(overrides, root); !done) return done;
    const auto entries = table();
    for (auto it = overrides.begin(); it != overrides.end(); it = overrides.upper_bound(it->first)) {
        const std::string& key = it->first;
        const Source source{option_of(key), false};
        const auto entry = std::ranges::find(entries, key, &Entry::key);
        if (entry == entries.end()) {
            std::vector<std::string> keys;
            for (const Entry& known : entries) keys.push_back(known.key);
            return fail("unknown setting " + quote(key), source.name, did_you_mean(key, keys));
        }
        std::vector<std::string> words;
        for (auto [begin, end] = overrides.equal_range(key); begin != end; ++begin)
            words.push_back(begin->second);
        if (words.size() > 1 && !entry->repeatable)
            return fail("is given twice", source.name, "give it once");
        if (auto done = entry->read(entry->from_words(words), source, config); !done) return done;
    }
    return {};
}

// What is the same of every reading.
struct Around {
    const std::filesystem::path& directory;
    const std::multimap<std::string, std::string>& overrides;
    const std::string& url;
};

Result<Config> read_root(const Node& root, const Source& source, Config config, const Around& around) {
    if (auto done = Reader(source, config).root(root); !done) return tl::make_unexpected(done.error());
    if (auto done = complete_paths(config, around.directory, around.url, source.name); !done)
        return tl::make_unexpected(done.error());
    if (auto done = apply(around.overrides, root, config); !done) return tl::make_unexpected(done.error());
    if (config.feeds.empty() || config.feeds.front().url.empty()) {
        return fail("\"feed\" is missing", source.at(root.at),
                    "add \"feed\": \"https://example.org/schedule.json\" (a URL or a path), or give --feed");
    }
    if (config.stale <= config.ageing) {
        const auto& members = std::get<Node::Object>(root.value);
        const Member* stale = find_member(members, "stale_minutes");
        return fail("\"stale_minutes\" is " + std::to_string(config.stale.count()) +
                        ", no longer than \"ageing_minutes\", " + std::to_string(config.ageing.count()),
                    stale == nullptr ? source.name : source.at(stale->value.at),
                    "a programme is shown with its age first, and said to be too old later");
    }
    return config;
}

// Where the first member of that name stands, however deep; null where there is none.
const Member* find_anywhere(const Node& node, std::string_view key) {
    if (const auto* members = std::get_if<Node::Object>(&node.value)) {
        for (const Member& member : *members) {
            if (member.key == key) return &member;
            if (const Member* found = find_anywhere(member.value, key)) return found;
        }
    } else if (const auto* items = std::get_if<Node::List>(&node.value)) {
        for (const Node& item : *items) {
            if (const Member* found = find_anywhere(item, key)) return found;
        }
    }
    return nullptr;
}

Result<Node> parse_patch(const Patch& patch) {
    auto changes = parse_jsonc(patch.text, patch.name);
    if (!changes) return changes;
    const auto* members = std::get_if<Node::Object>(&changes->value);
    if (members == nullptr)
        return fail("the patch is " + describe(*changes), patch.name,
                    R"(send an object: {"theme": "light"})");
    // Where a screen writes, and which secrets it sends to whom, is for whoever has the machine.
    for (const std::string_view key : {std::string_view("mqtt"), screens_key, std::string_view("headers"),
                                       std::string_view("cache_dir"), std::string_view("status_dir")}) {
        const Member* member = find_anywhere(*changes, key);
        if (member == nullptr) continue;
        return fail("a patch says something of " + quote(key), place(patch.name, member->at),
                    "change that in the config itself");
    }
    return changes;
}

}  // namespace

Result<Config> read(std::string_view text, std::string_view name, const std::filesystem::path& directory,
                    const std::multimap<std::string, std::string>& overrides, const Reading& reading) {
    auto root = parse_jsonc(text.empty() ? "{}" : text, name);
    if (!root) return tl::make_unexpected(root.error());
    // Without a text there is no place in it.
    const Source source{std::string(name), !text.empty()};
    auto screens = screens_of(*root, source);
    if (!screens) return tl::make_unexpected(screens.error());
    Config bare;
    bare.screens = *std::move(screens);
    bare.screen = listed_as(bare.screens, reading.screen);
    if (bare.screen.empty() && reading.must_be_listed) {
        return fail("the config lists no screen " + quote(reading.screen), source.name,
                    bare.screens.empty() ? R"(add "screens": {")" + reading.screen + R"(": {"room": …}})"
                                         : did_you_mean(reading.screen, bare.screens));
    }
    *root = for_screen(std::move(*root), bare.screen);
    const Around around{directory, overrides, reading.url};
    auto config = read_root(*root, source, bare, around);
    for (const Patch& patch : reading.patches) {
        if (!config) return config;
        const auto changes = parse_patch(patch);
        if (!changes) return tl::make_unexpected(changes.error());
        *root = merged(std::move(*root), *changes);
        // What is wrong now is wrong by the patch, and places are not of one text any more.
        config = read_root(*root, {patch.name, false}, bare, around);
    }
    return config;
}

std::string place_of(std::string_view text, std::string_view name, std::string_view key,
                     std::string_view screen) {
    auto document = parse_jsonc(text, name);
    if (document) *document = for_screen(std::move(*document), screen);
    const auto* members = document ? std::get_if<Node::Object>(&document->value) : nullptr;
    const Member* member = members == nullptr ? nullptr : find_member(*members, key);
    return member == nullptr ? std::string(name) : place(name, member->value.at);
}

Result<Elsewhere> config_elsewhere(std::string_view text, std::string_view name) {
    const auto document = parse_jsonc(text.empty() ? "{}" : text, name);
    const auto* members = document ? std::get_if<Node::Object>(&document->value) : nullptr;
    Elsewhere elsewhere;
    if (members == nullptr || find_member(*members, "config_url") == nullptr) return elsewhere;
    const Source source{std::string(name)};
    const auto url = [&](const Member& member) {
        return read_address(member.key, member.value, source).map([&](std::string address) {
            elsewhere.url = std::move(address);
        });
    };
    const auto screen = [&](const Member& member) -> Result<void> {
        const auto* words = std::get_if<std::string>(&member.value.value);
        if (words == nullptr || is_blank(*words))
            return refuse(member.key, member.value, source, "the name of this screen");
        elsewhere.screen = *words;
        return {};
    };
    const auto nothing = [](const Member&) -> Result<void> { return {}; };
    const auto done =
        read_members(*members, {{"config_url", url}, {"screen", screen}, {"$schema", nothing}}, source);
    if (!done) return tl::make_unexpected(done.error());
    if (elsewhere.url.find("://") == std::string::npos) {
        return fail("\"config_url\" is no address of the web", source.name,
                    "write it like https://example.org/kiosk.json; a file is named with --config");
    }
    return elsewhere;
}

}  // namespace kiosk::config
