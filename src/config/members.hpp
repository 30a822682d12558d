#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "config/entry.hpp"

namespace kiosk::config {

/// A key that an object may have, and what becomes of its value.
struct KnownKey {
    std::string key;
    std::function<Result<void>(const Member&)> read;
};

/// Reads an object member by member. Fails at the first key that is not known, with the nearest that are.
Result<void> read_members(const Node::Object& members, const std::vector<KnownKey>& known,
                          const Source& source);

/// The member of that name, or null.
const Member* find_member(const Node::Object& members, std::string_view key);

/// The names of a text or of a list of texts, of which there is at least one and none is blank.
Result<std::vector<std::string>> read_names(std::string_view key, const Node& node, const Source& source,
                                            const std::string& wanted);

/// Such names in the schema's words.
nlohmann::ordered_json names_schema();

}  // namespace kiosk::config
