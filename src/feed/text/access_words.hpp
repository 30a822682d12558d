#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feed/text/access_table.hpp"

namespace kiosk::feed {

/// Finds a table's words in texts. Cheap to make once for a feed; the table outlives it.
class AccessWords {
  public:
    explicit AccessWords(const AccessTable& table);

    /// The services that a statement promises, such as "BSL interpreted, live captions". A part that is
    /// negated or doubtful ("not captioned", "on request") promises nothing.
    Access promised(std::string_view statement) const;

    /// The services that a tag names by being exactly a word.
    Access named(std::string_view tag) const;

    /// The services promised by "Label: value", for a label that is one of the table's or itself a word
    /// ("Captions: yes").
    Access labelled(const std::string& folded_label, std::string_view value) const;

    bool negated(std::string_view text) const;
    bool affirmed(std::string_view text) const;

  private:
    using Tokens = std::vector<std::string>;

    // Services of the longest word at a place, and how many tokens it and its language take.
    struct Match {
        std::size_t length = 0;
        Access services;
    };
    Match match(const Tokens& tokens, std::size_t at) const;
    Access found_in(const Tokens& tokens) const;
    std::optional<std::size_t> negation(const Tokens& tokens) const;

    const AccessTable& table_;
    std::size_t longest_ = 0;  // tokens in the longest word or negation
};

/// Whether the tokens of `words` stand in `folded` one after the other.
bool contains_words(std::string_view folded, std::string_view words);

}  // namespace kiosk::feed
