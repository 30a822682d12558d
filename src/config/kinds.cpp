#include "config/kinds.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "config/address.hpp"
#include "config/echo.hpp"

namespace kiosk::config {
namespace {

Node first_flag(std::span<const std::string> words) {
    Node node = first_word(words);
    if (words.front() == "true" || words.front() == "false") node.value = words.front() == "true";
    return node;
}

// As JSON Schema has it, 15.0 is a whole number.
bool is_whole(double value) {
    return std::trunc(value) == value;
}

// 20 rather than 20.0, for people who read the schema.
nlohmann::ordered_json plain(double value) {
    if (is_whole(value)) return static_cast<int>(value);
    return value;
}

}  // namespace

bool is_blank(const std::string& text) {
    return trim(text).empty();
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(text,
                               [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

Node first_word(std::span<const std::string> words) {
    return Node{words.front(), {}};
}

Node first_number(std::span<const std::string> words) {
    Node node = first_word(words);
    const std::string& word = words.front();
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc{} && end == word.data() + word.size() && std::isfinite(value)) node.value = value;
    return node;
}

Node pairs_of_words(std::span<const std::string> words) {
    Node::Object object;
    for (const std::string& word : words) {
        const std::size_t equals = word.rfind('=');
        if (equals == std::string::npos) return Node{word, {}};
        object.push_back({word.substr(0, equals), {}, Node{word.substr(equals + 1), {}}});
    }
    return Node{std::move(object), {}};
}

Node all_words(std::span<const std::string> words) {
    Node::List list;
    for (const std::string& word : words) list.push_back({word, {}});
    return Node{std::move(list), {}};
}

Entry text(std::string key, std::string description, const std::string& initial,
           std::function<void(Config&, std::string)> set) {
    const bool may_be_empty = initial.empty();
    nlohmann::ordered_json schema{{"type", "string"}};
    if (!may_be_empty) schema["pattern"] = "\\S";
    schema["default"] = initial;
    auto read = [key, may_be_empty, set = std::move(set)](const Node& node, const Source& source,
                                                          Config& config) -> Result<void> {
        const auto* value = std::get_if<std::string>(&node.value);
        if (value == nullptr || (!may_be_empty && is_blank(*value))) {
            return refuse(
                key, node, source,
                may_be_empty ? "a text in double quotes" : "a text in double quotes, not an empty one");
        }
        set(config, *value);
        return {};
    };
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_word};
}

Entry flag(std::string key, std::string description, std::function<void(Config&, bool)> set, bool initial) {
    auto read = [key, set = std::move(set)](const Node& node, const Source& source,
                                            Config& config) -> Result<void> {
        const auto* value = std::get_if<bool>(&node.value);
        if (value == nullptr) return refuse(key, node, source, "true or false");
        set(config, *value);
        return {};
    };
    nlohmann::ordered_json schema{{"type", "boolean"}, {"default", initial}};
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_flag};
}

Entry address(std::string key, std::string description, std::function<void(Config&, std::string)> set) {
    auto read = [key, set = std::move(set)](const Node& node, const Source& source,
                                            Config& config) -> Result<void> {
        return read_address(key, node, source).map([&](std::string text) { set(config, std::move(text)); });
    };
    nlohmann::ordered_json schema{{"type", "string"}, {"pattern", address_pattern}};
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_word};
}

Entry may_be_empty(Entry entry, std::function<void(Config&)> clear) {
    entry.schema = nlohmann::ordered_json{{"anyOf", {nlohmann::ordered_json{{"const", ""}}, entry.schema}},
                                          {"default", ""}};
    entry.read = [read = std::move(entry.read), clear = std::move(clear)](
                     const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* text = std::get_if<std::string>(&node.value);
        if (text == nullptr || !text->empty()) return read(node, source, config);
        clear(config);
        return {};
    };
    return entry;
}

Entry number(std::string key, std::string description, double least, double most, double initial,
             std::function<void(Config&, double)> set) {
    nlohmann::ordered_json schema{
        {"type", "number"}, {"minimum", plain(least)}, {"maximum", plain(most)}, {"default", plain(initial)}};
    auto read = [key, least, most, set = std::move(set)](const Node& node, const Source& source,
                                                         Config& config) -> Result<void> {
        const auto* value = std::get_if<double>(&node.value);
        if (value == nullptr || *value < least || *value > most) {
            return refuse(key, node, source,
                          "a number from " + describe({least, {}}) + " to " + describe({most, {}}));
        }
        set(config, *value);
        return {};
    };
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_number};
}

Entry whole(std::string key, std::string description, int least, int most, int initial,
            std::function<void(Config&, int)> set) {
    nlohmann::ordered_json schema{
        {"type", "integer"}, {"minimum", least}, {"maximum", most}, {"default", initial}};
    auto read = [key, least, most, set = std::move(set)](const Node& node, const Source& source,
                                                         Config& config) -> Result<void> {
        const auto* value = std::get_if<double>(&node.value);
        if (value == nullptr || !is_whole(*value) || *value < least || *value > most) {
            return refuse(key, node, source,
                          "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        }
        set(config, static_cast<int>(*value));
        return {};
    };
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_number};
}

Entry choice(std::string key, std::string description, std::vector<std::string> words, std::size_t initial,
             std::function<void(Config&, std::size_t)> set) {
    nlohmann::ordered_json schema{{"enum", words}, {"default", words[initial]}};
    auto read = [key, words = std::move(words), set = std::move(set)](const Node& node, const Source& source,
                                                                      Config& config) -> Result<void> {
        const auto* value = std::get_if<std::string>(&node.value);
        const auto found = value == nullptr ? words.end() : std::ranges::find(words, *value);
        if (found == words.end()) {
            std::vector<std::string> quoted;
            for (const std::string& word : words) quoted.push_back(quote(word));
            auto refused = refuse(key, node, source, one_of(quoted));
            const std::string near = value == nullptr ? "" : did_you_mean(*value, words);
            if (!near.empty()) refused.value().remedy = near + " (" + refused.value().remedy + ')';
            return refused;
        }
        set(config, static_cast<std::size_t>(found - words.begin()));
        return {};
    };
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_word};
}

Entry choice(std::string key, std::string description, std::vector<int> numbers, int initial,
             std::function<void(Config&, int)> set) {
    nlohmann::ordered_json schema{{"enum", numbers}, {"default", initial}};
    auto read = [key, numbers = std::move(numbers), set = std::move(set)](
                    const Node& node, const Source& source, Config& config) -> Result<void> {
        const auto* value = std::get_if<double>(&node.value);
        const auto found = std::ranges::find_if(
            numbers, [&](int number) { return value != nullptr && *value == static_cast<double>(number); });
        if (found == numbers.end()) {
            std::vector<std::string> names;
            for (const int number : numbers) names.push_back(std::to_string(number));
            return refuse(key, node, source, one_of(names));
        }
        set(config, *found);
        return {};
    };
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_number};
}

}  // namespace kiosk::config
