#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "config/config.hpp"
#include "config/jsonc.hpp"

namespace kiosk::config {

/// Where a value was written: in a file, where its position counts, or behind an option.
struct Source {
    std::string name;  ///< "kiosk.json" or "--poll-seconds"
    bool is_file = true;

    std::string at(Position position) const { return is_file ? place(name, position) : name; }
};

/// One row of the table of settings. Parsing, defaults, the command line, the schema and the documentation
/// all come from it.
struct Entry {
    std::string key;          ///< "poll_seconds", "display.rotation"
    std::string description;  ///< one sentence
    nlohmann::ordered_json schema;

    /// Checks a value and puts it into the config.
    std::function<Result<void>(const Node&, const Source&, Config&)> read;

    /// The value that the words on the command line stand for, still unchecked.
    std::function<Node(std::span<const std::string>)> from_words;

    bool repeatable = false;  ///< on the command line
};

/// An object of the config whose members are settings.
struct Group {
    std::string key;
    std::string description;
};

/// Every setting, in the order of the documentation. Members of a group stand together.
std::vector<Entry> table();
std::vector<Group> groups();

/// "--display-rotation" for "display.rotation".
std::string option_of(std::string_view key);

/// The part before the dot, empty where there is none; and the part after it.
std::string_view group_of(std::string_view key);
std::string_view member_of(std::string_view key);

/// Fails with `"key" is …; write …`.
tl::unexpected<Error> refuse(std::string_view key, const Node& node, const Source& source,
                             std::string wanted);

}  // namespace kiosk::config
