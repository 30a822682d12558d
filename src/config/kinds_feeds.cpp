#include <algorithm>

#include "config/address.hpp"
#include "config/echo.hpp"
#include "config/feed_item.hpp"
#include "config/kinds.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

// A file's name without its ending, and never a way into another folder.
constexpr const char* format_pattern = "^([A-Za-z0-9][A-Za-z0-9._-]{0,63})?$";

bool is_format(std::string_view text) {
    const auto is_letter_or_digit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return text.empty() ||
           (text.size() <= 64 && is_letter_or_digit(text.front()) && std::ranges::all_of(text, [&](char c) {
                return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
            }));
}

}  // namespace

Entry feed() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        return read_address("feed", node, source).map([&](std::string url) {
            // An option takes the place of all that the file says of feeds.
            if (!source.is_file || config.feeds.empty()) config.feeds.assign(1, Feed{});
            config.feeds.front().url = std::move(url);
        });
    };
    return {"feed",
            "Where the programme is fetched: an http, https or file URL, or a path, relative to this file.",
            Json{{"type", "string"}, {"pattern", address_pattern}}, std::move(read), first_word};
}

Entry feeds() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* list = std::get_if<Node::List>(&node.value);
        if (list == nullptr || list->empty()) {
            return fail("\"feeds\" is " + (list != nullptr ? "an empty list" : kind_of(node)),
                        source.at(node.at), R"(write a list of addresses or of objects: [{"url": …}])");
        }
        config.feeds.clear();
        for (const Node& item : *list) {
            if (auto done = read_feed_item(item, source, config); !done) return done;
        }
        return {};
    };
    return {"feeds",
            "Several feeds that are shown as one programme, each an address or an object; in place of feed.",
            Json{{"type", "array"}, {"minItems", 1}, {"items", feed_item_schema()}},
            std::move(read),
            all_words,
            true};
}

Entry format(std::string description, std::function<void(Config&, std::string)> set) {
    auto read = [set = std::move(set)](const Node& node, const Source& source,
                                       Config& config) -> Result<void> {
        const auto* text = std::get_if<std::string>(&node.value);
        if (text == nullptr || !is_format(*text)) {
            return refuse("format", node, source,
                          "a format or the name of an adapter, such as \"iCalendar\" or \"mycms\"");
        }
        set(config, *text);
        return {};
    };
    return {"format", std::move(description),
            Json{{"type", "string"}, {"pattern", format_pattern}, {"default", ""}}, std::move(read),
            first_word};
}

Entry annotations() {
    Entry entry = address("annotations",
                          "What staff add to the programme: a JSON or CSV file, as a URL or a path, relative "
                          "to this file.",
                          [](Config& c, std::string value) { c.annotations = std::move(value); });
    return may_be_empty(std::move(entry), [](Config& c) { c.annotations.clear(); });
}

Entry notices() {
    Entry entry =
        address("notices",
                "What staff tell visitors at once: a JSON file, as a URL or a path, relative to this "
                "file.",
                [](Config& c, std::string value) { c.notices = std::move(value); });
    return may_be_empty(std::move(entry), [](Config& c) { c.notices.clear(); });
}

}  // namespace kiosk::config
