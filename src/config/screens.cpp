#include "config/screens.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/echo.hpp"
#include "config/members.hpp"
#include "config/merge_patch.hpp"

namespace kiosk::config {
namespace {

constexpr std::size_t longest_name = 63;  // of a host (RFC 1123)

const Member* screens_in(const Node& root) {
    const auto* members = std::get_if<Node::Object>(&root.value);
    return members == nullptr ? nullptr : find_member(*members, screens_key);
}

}  // namespace

Result<std::vector<std::string>> screen_names(std::string_view text, std::string_view name) {
    const auto root = parse_jsonc(text.empty() ? "{}" : text, name);
    if (!root) return tl::make_unexpected(root.error());
    return screens_of(*root, Source{std::string(name)});
}

Result<std::vector<std::string>> screens_of(const Node& root, const Source& source) {
    const Member* screens = screens_in(root);
    if (screens == nullptr) return std::vector<std::string>();
    const auto* list = std::get_if<Node::Object>(&screens->value.value);
    if (list == nullptr)
        return refuse(screens_key, screens->value, source, R"(an object: {"wall-03": {"room": "Studion"}})");
    std::vector<std::string> names;
    for (const Member& one : *list) {
        const auto* patch = std::get_if<Node::Object>(&one.value.value);
        if (patch == nullptr) {
            return fail("the screen " + quote(one.key) + " is " + describe(one.value),
                        source.at(one.value.at), R"(write what it has otherwise: {"room": "Studion"})");
        }
        const auto visible = [](char c) {
            return c > ' ' && c != '/' && c != '+' && c != '#' && c != '\x7f';
        };
        if (one.key.empty() || one.key.size() > longest_name || !std::ranges::all_of(one.key, visible)) {
            return fail(quote(one.key) + " is no name of a screen", source.at(one.at),
                        "write the name of its host, or what --screen says there: \"wall-03\"");
        }
        if (!listed_as(names, one.key).empty()) {
            return fail("the screen " + quote(one.key) + " stands there twice", source.at(one.at),
                        "upper and lower case are the same: keep one of them");
        }
        if (const Member* inner = find_member(*patch, screens_key)) {
            return fail("\"screens\" stands within a screen", source.at(inner->at),
                        "list all screens side by side");
        }
        names.push_back(one.key);
    }
    return names;
}

std::string listed_as(const std::vector<std::string>& names, std::string_view screen) {
    const auto find = [&](std::string_view wanted) {
        auto found = std::ranges::find(names, wanted);
        if (found == names.end())
            found =
                std::ranges::find(names, fold(wanted), [](const std::string& name) { return fold(name); });
        return found == names.end() ? std::string() : *found;
    };
    const std::string found = find(screen);
    return found.empty() ? find(screen.substr(0, screen.find('.'))) : found;
}

Node for_screen(Node root, std::string_view listed) {
    const Member* screens = screens_in(root);
    if (screens == nullptr) return root;
    const Node all = screens->value;
    std::erase_if(std::get<Node::Object>(root.value), [](const Member& m) { return m.key == screens_key; });
    const auto* list = std::get_if<Node::Object>(&all.value);
    const Member* one = list == nullptr ? nullptr : find_member(*list, listed);
    return one == nullptr ? root : merged(std::move(root), one->value);
}

nlohmann::ordered_json screens_schema() {
    return {
        {"description",
         "One config for all screens: by the name of a screen's host, or what --screen says there, what it "
         "has otherwise (a merge patch, RFC 7396: null takes a setting away)."},
        {"type", "object"},
        {"propertyNames", {{"pattern", "^[^\\s/+#]{1,63}$"}}},
        {"additionalProperties", {{"type", "object"}, {"properties", {{"screens", false}}}}}};
}

}  // namespace kiosk::config
