#include "config/page_item.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/language_tag.hpp"
#include "base/nearest.hpp"
#include "config/echo.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"
#include "config/view_names.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

constexpr int least_seconds = 3, most_seconds = 3600;
constexpr std::size_t most_text = 4000;  // bytes: more than view::parse_markdown() would read

Result<View> read_view(std::string_view key, const Node& node, const Source& source, bool alone) {
    const auto* text = std::get_if<std::string>(&node.value);
    const auto names = view_names(alone);
    const auto view = text == nullptr ? std::nullopt : view_named(*text);
    if (view && std::ranges::find(names, *text) != names.end()) return *view;
    if (view) {
        const bool slides = *view == View::slides;
        return fail(
            quote(*text) + " needs more than its name", source.at(node.at),
            slides ? R"(write {"view": "slides", "folder": …})" : R"(write {"view": "message", "text": …})");
    }
    std::vector<std::string> quoted;
    for (const std::string& name : names) quoted.push_back(quote(name));
    auto refused = refuse(key, node, source, one_of(quoted));
    const std::string near = text == nullptr ? "" : did_you_mean(*text, names);
    if (!near.empty()) refused.value().remedy = near + " (" + refused.value().remedy + ')';
    return refused;
}

Result<std::string> read_text(const Node& node, const Source& source) {
    const auto* text = std::get_if<std::string>(&node.value);
    if (text == nullptr || is_blank(*text))
        return refuse("text", node, source, R"(a text, or one for each language: {"sv": …, "en": …})");
    if (text->size() > most_text) {
        return fail("\"text\" has " + std::to_string(text->size()) + " bytes", source.at(node.at),
                    "write at most " + std::to_string(most_text) + "; a wall is read in passing");
    }
    return *text;
}

Result<void> read_texts(const Member& member, const Source& source, PageEntry& page) {
    const auto* languages = std::get_if<Node::Object>(&member.value.value);
    if (languages == nullptr) {
        return read_text(member.value, source).map([&](std::string text) {
            page.text[""] = std::move(text);
        });
    }
    if (languages->empty())
        return refuse("text", member.value, source, R"(a text for each language: {"sv": …})");
    for (const Member& one : *languages) {
        if (!is_language_tag(one.key)) {
            return fail(quote(one.key) + " is not a language", source.at(one.at),
                        "write a tag such as \"sv\" or \"en\"");
        }
        auto text = read_text(one.value, source);
        if (!text) return tl::make_unexpected(text.error());
        page.text[one.key] = *std::move(text);
    }
    return {};
}

Result<void> read_seconds(const Member& member, const Source& source, PageEntry& page) {
    const auto* value = std::get_if<double>(&member.value.value);
    if (value == nullptr || *value < least_seconds || *value > most_seconds || std::trunc(*value) != *value)
        return refuse("seconds", member.value, source, "a whole number from 3 to 3600");
    page.seconds = std::chrono::seconds{static_cast<int>(*value)};
    return {};
}

Result<void> read_folder(const Member& member, const Source& source, PageEntry& page) {
    const auto* text = std::get_if<std::string>(&member.value.value);
    if (text == nullptr || is_blank(*text) || has_control(*text) || text->find("://") != std::string::npos)
        return refuse("folder", member.value, source, "the path of a folder, relative to this file");
    page.folder = *text;
    return {};
}

// What belongs to a view stands with it, and nowhere else.
Result<void> check_belongings(const Node& node, const Node::Object& members, View view,
                              const Source& source) {
    constexpr std::array belongs{std::pair{"folder", View::slides}, std::pair{"text", View::message}};
    for (const auto& [key, owner] : belongs) {
        const Member* member = find_member(members, key);
        const std::string name = owner == View::slides ? "slides" : "message";
        if (member != nullptr && view != owner) {
            return fail(quote(key) + " belongs to " + quote(name), source.at(member->at),
                        "take it away, or write \"view\": " + quote(name));
        }
        if (member == nullptr && view == owner) {
            return fail(
                quote(name) + " has no " + quote(key), source.at(node.at),
                owner == View::slides ? R"(add "folder": "sponsors")" : R"(add "text": "**Lunch** 12:00")");
        }
    }
    return {};
}

}  // namespace

Result<PageEntry> read_page_item(const Node& node, const Source& source) {
    PageEntry page;
    const auto* members = std::get_if<Node::Object>(&node.value);
    if (members == nullptr) {
        auto view = read_view("pages", node, source, true);
        if (!view) return tl::make_unexpected(view.error());
        page.view = *view;
        return page;
    }
    const auto read = read_members(
        *members,
        {{"view",
          [&](const Member& m) -> Result<void> {
              return read_view("view", m.value, source, false).map([&](View view) { page.view = view; });
          }},
         {"seconds", [&](const Member& m) { return read_seconds(m, source, page); }},
         {"folder", [&](const Member& m) { return read_folder(m, source, page); }},
         {"text", [&](const Member& m) { return read_texts(m, source, page); }}},
        source);
    if (!read) return tl::make_unexpected(read.error());
    if (page.view == View::automatic) {
        return fail("a page has no \"view\"", source.at(node.at),
                    R"(add "view": "upcoming", or another of the views)");
    }
    if (auto done = check_belongings(node, *members, page.view, source); !done)
        return tl::make_unexpected(done.error());
    return page;
}

nlohmann::ordered_json page_item_schema() {
    const Json name{{"enum", view_names(true)}};
    const Json seconds{{"type", "integer"}, {"minimum", least_seconds}, {"maximum", most_seconds}};
    const Json text{{"type", "string"}, {"pattern", "\\S"}, {"maxLength", most_text}};
    const Json texts{{"anyOf",
                      {text, Json{{"type", "object"},
                                  {"minProperties", 1},
                                  {"propertyNames", {{"pattern", language_tag_pattern}}},
                                  {"additionalProperties", text}}}}};
    const auto object = [&](const Json& view, const char* needs, const Json& kind) {
        Json properties{{"view", view}, {"seconds", seconds}};
        Json required{"view"};
        if (*needs != '\0') {
            properties[needs] = kind;
            required.push_back(needs);
        }
        return Json{{"type", "object"},
                    {"required", required},
                    {"additionalProperties", false},
                    {"properties", properties}};
    };
    const Json folder{{"type", "string"},
                      {"pattern", "^(?!.*://)[^\\u0000-\\u001f\\u007f]*\\S[^\\u0000-\\u001f\\u007f]*$"}};
    return Json{{"anyOf",
                 {name, object(name, "", {}), object({{"const", "slides"}}, "folder", folder),
                  object({{"const", "message"}}, "text", texts)}}};
}

}  // namespace kiosk::config
