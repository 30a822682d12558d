#include "config/merge_patch.hpp"

#include <algorithm>

namespace kiosk::config {

// As deep as the patch, which parse_jsonc() has bounded.
Node merged(Node target, const Node& patch) {
    const auto* changes = std::get_if<Node::Object>(&patch.value);
    if (changes == nullptr) return patch;
    if (!std::holds_alternative<Node::Object>(target.value)) target = Node{Node::Object{}, patch.at};
    auto& members = std::get<Node::Object>(target.value);
    for (const Member& change : *changes) {
        const auto known = std::ranges::find(members, change.key, &Member::key);
        if (std::holds_alternative<std::nullptr_t>(change.value.value)) {
            if (known != members.end()) members.erase(known);
        } else if (known == members.end()) {
            members.push_back({change.key, change.at, merged(Node{}, change.value)});
        } else {
            // An error about it is to point at the patch.
            known->at = change.at;
            known->value = merged(std::move(known->value), change.value);
        }
    }
    return target;
}

}  // namespace kiosk::config
