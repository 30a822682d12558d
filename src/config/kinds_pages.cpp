#include "base/text.hpp"
#include "config/echo.hpp"
#include "config/kinds.hpp"
#include "config/page_item.hpp"
#include "config/view_names.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_pages = 50, most_direction = 40;

}  // namespace

Entry view() {
    std::vector<std::string> words = view_names(true);
    words.insert(words.begin(), "automatic");
    auto set = [words](Config& config, std::size_t value) {
        config.view = view_named(words[value]).value_or(View::automatic);
    };
    Entry entry =
        choice("view", "What is shown: automatic is door where rooms are named, else foyer.", words, 0, set);
    entry.read = [read = entry.read](const Node& node, const Source& source, Config& config) -> Result<void> {
        // An option takes the place of the file's pages.
        if (!source.is_file) config.pages.clear();
        return read(node, source, config);
    };
    return entry;
}

Entry pages() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* list = std::get_if<Node::List>(&node.value);
        if (list == nullptr || list->size() > most_pages) {
            return refuse(
                "pages", node, source,
                "a list of at most 50 pages: [\"door\", {\"view\": \"upcoming\", \"seconds\": 20}]");
        }
        config.pages.clear();
        for (const Node& item : *list) {
            auto page = read_page_item(item, source);
            if (!page) return tl::make_unexpected(page.error());
            config.pages.push_back(*std::move(page));
        }
        return {};
    };
    return {"pages",
            "What the screen shows in turn, each a view or an object with its seconds; in place of view.",
            Json{{"type", "array"},
                 {"maxItems", most_pages},
                 {"items", page_item_schema()},
                 {"default", Json::array()}},
            std::move(read),
            all_words,
            true};
}

Entry directions() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* members = std::get_if<Node::Object>(&node.value);
        if (members == nullptr) {
            return refuse(
                "directions", node, source,
                source.is_file ? "an object such as {\"Studion\": \"→\"}" : "ROOM=SIGN, such as Studion=→");
        }
        std::map<std::string, std::string> found;
        for (const auto& [room, at, value] : *members) {
            if (is_blank(room))
                return fail("a room of \"directions\" is empty", source.at(at), "write its name");
            const auto* text = std::get_if<std::string>(&value.value);
            if (text == nullptr || is_blank(*text) || has_control(*text) ||
                to_utf32(*text).size() > most_direction)
                return refuse(room, value, source,
                              "an arrow and a few words, at most " + std::to_string(most_direction) +
                                  " characters, such as \"↑ Plan 2\"");
            found[room] = *text;
        }
        config.directions = std::move(found);
        return {};
    };
    return {"directions",
            "The way from this screen to a room, shown beside the room's name.",
            Json{{"type", "object"},
                 {"propertyNames", {{"pattern", "\\S"}}},
                 {"additionalProperties",
                  {{"type", "string"}, {"pattern", "\\S"}, {"maxLength", most_direction}}},
                 {"default", Json::object()}},
            std::move(read),
            pairs_of_words,
            true};
}

}  // namespace kiosk::config
