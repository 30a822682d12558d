#include "feed/program/fields.hpp"

#include <algorithm>
#include <set>

#include "base/nearest.hpp"

namespace kiosk::feed {

Fields::Fields(const Value& object, std::string where, const TextReader& texts, FindingLog& log,
               const std::vector<std::string>& keys)
    : object_(object), where_(std::move(where)), texts_(texts), log_(log) {
    if (object.object() == nullptr) return;
    std::set<std::string_view> seen;
    for (const Member& member : *object.object()) {
        if (log_.full()) break;
        if (std::ranges::find(keys, member.key) == keys.end()) {
            const std::string near = did_you_mean(member.key, keys);
            warn("unknown key " + in_quotes(member.key) + (near.empty() ? near : "; " + near));
        } else if (!seen.insert(member.key).second) {
            warn("the key " + in_quotes(member.key) + " comes twice; the first one holds");
        }
    }
}

const Value::Array& Fields::items(std::string_view key) const {
    static const Value::Array none;
    const Value& value = object_[key];
    if (value.array() != nullptr) return *value.array();
    if (!value.is_null())
        warn(std::string(key) + " is " + std::string(value.kind()) + ", not a list; left out");
    return none;
}

}  // namespace kiosk::feed
