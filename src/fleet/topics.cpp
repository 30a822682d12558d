#include "fleet/topics.hpp"

#include <algorithm>

namespace kiosk::fleet {
namespace {

constexpr std::size_t longest_level = 64;

bool is_special(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return c == '/' || c == '+' || c == '#' || byte < 0x20 || byte == 0x7F;
}

// The next level, taken off the front.
std::string_view next_level(std::string_view& topic) {
    const std::size_t end = std::min(topic.find('/'), topic.size());
    const std::string_view level = topic.substr(0, end);
    topic.remove_prefix(std::min(end + 1, topic.size()));
    return level;
}

}  // namespace

bool is_level(std::string_view name) {
    return !name.empty() && name.size() <= longest_level && name.front() != '$' &&
           std::ranges::none_of(name, is_special);
}

std::string as_level(std::string_view name) {
    std::string level(name.substr(0, longest_level));
    // A character that the limit has cut through is left out as a whole.
    while (name.size() > longest_level && !level.empty() &&
           (static_cast<unsigned char>(name[level.size()]) & 0xC0U) == 0x80U) {
        level.pop_back();
    }
    std::ranges::replace_if(level, is_special, '-');
    if (level.starts_with('$')) level.front() = '-';
    return level.empty() ? "screen" : level;
}

std::string topic_of(std::string_view prefix, const Audience& audience, std::string_view what) {
    std::string topic(prefix);
    switch (audience.kind) {
        case Audience::Kind::all:
            topic += "/all";
            break;
        case Audience::Kind::group:
            topic += "/groups/" + audience.name;
            break;
        case Audience::Kind::screen:
            topic += "/screens/" + audience.name;
            break;
    }
    return topic + '/' + std::string(what);
}

std::optional<Address> parse_topic(std::string_view prefix, std::string_view topic) {
    if (!topic.starts_with(prefix) || topic.size() <= prefix.size() || topic[prefix.size()] != '/')
        return std::nullopt;
    topic.remove_prefix(prefix.size() + 1);
    Address address;
    const std::string_view kind = next_level(topic);
    if (kind == "groups" || kind == "screens") {
        address.audience.kind = kind == "groups" ? Audience::Kind::group : Audience::Kind::screen;
        address.audience.name = next_level(topic);
        if (!is_level(address.audience.name)) return std::nullopt;
    } else if (kind != "all") {
        return std::nullopt;
    }
    if (!is_level(topic)) return std::nullopt;
    address.what = topic;
    return address;
}

std::vector<std::string> subscriptions(std::string_view prefix, const std::string& screen,
                                       const std::string& group, const std::vector<std::string_view>& what) {
    std::vector<Audience> audiences{{Audience::Kind::all, {}}};
    if (!group.empty()) audiences.push_back({Audience::Kind::group, group});
    audiences.push_back({Audience::Kind::screen, screen});
    std::vector<std::string> topics;
    for (const Audience& audience : audiences) {
        for (const std::string_view one : what) topics.push_back(topic_of(prefix, audience, one));
    }
    return topics;
}

}  // namespace kiosk::fleet
