#include "config/members.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "config/echo.hpp"
#include "config/kinds.hpp"

namespace kiosk::config {

Result<void> read_members(const Node::Object& members, const std::vector<KnownKey>& known,
                          const Source& source) {
    for (const Member& member : members) {
        const auto found = std::ranges::find(known, member.key, &KnownKey::key);
        if (found == known.end()) {
            std::vector<std::string> keys, quoted;
            for (const KnownKey& one : known) keys.push_back(one.key);
            for (const std::string& key : keys) quoted.push_back(quote(key));
            const std::string near = did_you_mean(member.key, keys);
            return fail("unknown key " + quote(member.key), source.at(member.at),
                        near.empty() ? "write " + one_of(quoted) : near);
        }
        if (auto done = found->read(member); !done) return done;
    }
    return {};
}

Result<std::vector<std::string>> read_names(std::string_view key, const Node& node, const Source& source,
                                            const std::string& wanted) {
    Node::List one{node};
    const auto* list = std::get_if<Node::List>(&node.value);
    if (list != nullptr && list->empty())
        return fail(quote(key) + " is an empty list", source.at(node.at), "write " + wanted);
    std::vector<std::string> names;
    for (const Node& item : list != nullptr ? *list : one) {
        const auto* name = std::get_if<std::string>(&item.value);
        if (name == nullptr || is_blank(*name)) return refuse(key, item, source, wanted);
        names.push_back(*name);
    }
    return names;
}

nlohmann::ordered_json names_schema() {
    using Json = nlohmann::ordered_json;
    const Json name{{"type", "string"}, {"pattern", "\\S"}};
    return Json{{"anyOf", {name, Json{{"type", "array"}, {"minItems", 1}, {"items", name}}}}};
}

const Member* find_member(const Node::Object& members, std::string_view key) {
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? nullptr : &*found;
}

}  // namespace kiosk::config
