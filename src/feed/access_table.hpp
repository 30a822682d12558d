#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/access.hpp"

namespace kiosk::feed {

/// Which words in a feed's text name an access service or a livestream, as assets/access.json lists them.
/// Words are matched whole and folded (see fold()): a label with its value, or a tag that is exactly the word.
struct AccessTable {
    std::vector<std::string> access_labels;              ///< folded: "tolkningsalternativ", "accessibility", …
    std::vector<std::string> stream_labels;              ///< folded: "lank till livestream", "livestream", …
    std::map<std::string, std::vector<AccessService>, std::less<>> words;  ///< folded: "teckensprakstolkas" → …
    std::vector<std::string> negations;                  ///< folded: "ej", "inte", "not", "no", …
    std::vector<std::string> stream_hosts;               ///< "youtube.com", "facebook.com/events", …

    bool operator==(const AccessTable&) const = default;

    /// Reads the table's JSON; fails with the place of the first fault.
    static Result<AccessTable> read(std::string_view json);
};

}  // namespace kiosk::feed
