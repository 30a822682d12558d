#include "config/feed_or_feeds.hpp"

#include <algorithm>

namespace kiosk::config {
namespace {

const Member* member(const Node& root, std::string_view key) {
    const auto* members = std::get_if<Node::Object>(&root.value);
    if (members == nullptr) return nullptr;
    const auto found = std::ranges::find(*members, key, &Member::key);
    return found == members->end() ? nullptr : &*found;
}

}  // namespace

Result<void> check_feed_or_feeds(const Node& root, const Source& source) {
    const Member* one = member(root, "feed");
    const Member* several = member(root, "feeds");
    const Member* format = member(root, "format");
    if (several == nullptr) return {};
    if (one != nullptr) {
        return fail("\"feeds\" stands beside \"feed\"", source.at(several->at),
                    "keep \"feed\" for a single feed, or move its address into \"feeds\"");
    }
    if (format != nullptr) {
        return fail("\"format\" stands beside \"feeds\"", source.at(format->at),
                    R"(write it in its item: "feeds": [{"url": …, "format": …}])");
    }
    return {};
}

Result<void> check_feed_or_feeds(const std::multimap<std::string, std::string>& overrides, const Node& root) {
    const bool one = overrides.contains("feed");
    const bool several = overrides.contains("feeds");
    if (one && several) return fail("stands beside --feed", "--feeds", "give one of them");
    if (overrides.contains("format") && (several || (!one && member(root, "feeds") != nullptr)))
        return fail("belongs to a single feed", "--format", "give that with --feed");
    return {};
}

}  // namespace kiosk::config
