#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.hpp"

namespace kiosk::config {

/// A place in a text, as editors count: from 1, columns in characters.
struct Position {
    int line = 1;
    int column = 1;
    bool operator==(const Position&) const = default;
};

struct Member;

/// A JSON value that knows where it begins, so that an error can point at it.
struct Node {
    using List = std::vector<Node>;
    using Object = std::vector<Member>;  ///< in the order of the file; no key twice

    std::variant<std::nullptr_t, bool, double, std::string, List, Object> value;
    Position at;
};

struct Member {
    std::string key;
    Position at;  ///< of the key
    Node value;
};

/// Reads JSON (RFC 8259) with // and /* */ comments and trailing commas, as files written by hand have them.
/// A byte order mark is skipped. Fails with "name:line:column" on anything else, on a key that stands twice
/// in its object, invalid UTF-8, more than 1 MiB or more than 32 levels. Errors quote no values.
Result<Node> parse_jsonc(std::string_view text, std::string_view name);

/// "kiosk.json:3:5".
std::string place(std::string_view name, Position at);

}  // namespace kiosk::config
