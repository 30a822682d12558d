#include "config/read.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "config/echo.hpp"
#include "config/entry.hpp"
#include "config/feed_or_feeds.hpp"
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

// A path that is no URL and does not start at the root.
bool is_relative(const std::string& text) {
    return !text.empty() && text.find("://") == std::string::npos &&
           std::filesystem::path(text).is_relative();
}

void complete(std::string& path, const std::filesystem::path& directory) {
    if (is_relative(path) && !directory.empty()) path = (directory / path).lexically_normal().string();
}

void complete_paths(Config& config, const std::filesystem::path& directory) {
    for (Feed& feed : config.feeds) {
        complete(feed.url, directory);
        for (Header& header : feed.headers) complete(header.file, directory);
        for (auto& [name, address] : feed.with) complete(address, directory);
    }
    complete(config.annotations, directory);
    complete(config.notices, directory);
    complete(config.logo, directory);
    complete(config.cache_dir, directory);
    complete(config.mqtt.ca_file, directory);
    complete(config.mqtt.password_file, directory);
    if (config.status_dir != "none") complete(config.status_dir, directory);
    for (PageEntry& page : config.pages) complete(page.folder, directory);
}

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

}  // namespace

Result<Config> read(std::string_view text, std::string_view name, const std::filesystem::path& directory,
                    const std::multimap<std::string, std::string>& overrides) {
    const auto root = parse_jsonc(text.empty() ? "{}" : text, name);
    if (!root) return tl::make_unexpected(root.error());
    Config config;
    const Source source{std::string(name)};
    if (auto done = Reader(source, config).root(*root); !done) return tl::make_unexpected(done.error());
    complete_paths(config, directory);
    if (auto done = apply(overrides, *root, config); !done) return tl::make_unexpected(done.error());
    if (config.feeds.empty() || config.feeds.front().url.empty()) {
        return fail("\"feed\" is missing", text.empty() ? std::string(name) : place(name, root->at),
                    "add \"feed\": \"https://example.org/schedule.json\" (a URL or a path), or give --feed");
    }
    if (config.stale <= config.ageing) {
        return fail("\"stale_minutes\" is " + std::to_string(config.stale.count()) +
                        ", no longer than \"ageing_minutes\", " + std::to_string(config.ageing.count()),
                    place_of(text, name, "stale_minutes"),
                    "a programme is shown with its age first, and said to be too old later");
    }
    return config;
}

std::string place_of(std::string_view text, std::string_view name, std::string_view key) {
    const auto document = parse_jsonc(text, name);
    const auto* members = document ? std::get_if<Node::Object>(&document->value) : nullptr;
    if (members == nullptr) return std::string(name);
    const auto member = std::ranges::find(*members, key, &Member::key);
    return member == members->end() ? std::string(name) : place(name, member->value.at);
}

}  // namespace kiosk::config
