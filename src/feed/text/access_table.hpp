#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/access.hpp"

namespace kiosk::feed {

/// Which words in a feed's text name an access service or a livestream, as assets/access.json lists them.
/// Words are matched whole and folded (see fold()): a label with its value, or a tag that is exactly the
/// word.
struct AccessTable {
    using Words = std::vector<std::string>;

    Words access_labels;  ///< before a colon: "tolkningsalternativ", "accessibility", …
    std::map<std::string, std::vector<AccessService>, std::less<>>
        words;  ///< "teckenspråkstolkas" → …; a
                ///< language of "*" is named by the word that follows
    std::map<std::string, std::string, std::less<>> languages;  ///< "engelska" → "en"
    Words affirmations;   ///< "ja", "yes": a service's own label with one of these
    Words negations;      ///< "ej", "not", "on request": nothing is promised
    Words conjunctions;   ///< "och", "or": a list that ends in one shares its negation
    Words stream_labels;  ///< "länk till livestream", "livestream", …
    Words not_stream;     ///< in a link's title: "inspelning", "slides"
    Words stream_hosts;   ///< host and path, without "www.": "youtube.com/live", "twitch.tv", …

    bool operator==(const AccessTable&) const = default;

    /// Adds what another table has; where both know a word, the other one's meaning holds.
    void extend(const AccessTable& more);

    /// Reads the table's JSON; fails with the place of the first fault.
    static Result<AccessTable> read(std::string_view json);
};

}  // namespace kiosk::feed
