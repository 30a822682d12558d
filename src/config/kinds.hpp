#pragma once

#include <functional>
#include <string>
#include <vector>

#include "config/entry.hpp"

namespace kiosk::config {

/// The kinds of settings, each making a row of the table. `initial` is the default, as the schema states it;
/// `set` stores a value that has been checked.

/// A text with at least one character that is not white space; or empty too, where that is the default.
Entry text(std::string key, std::string description, const std::string& initial,
           std::function<void(Config&, std::string)> set);

/// A whole number from `least` to `most`.
Entry whole(std::string key, std::string description, int least, int most, int initial,
            std::function<void(Config&, int)> set);

/// A number from `least` to `most`.
Entry number(std::string key, std::string description, double least, double most, double initial,
             std::function<void(Config&, double)> set);

/// One of some words; `set` gets its index.
Entry choice(std::string key, std::string description, std::vector<std::string> words, std::size_t initial,
             std::function<void(Config&, std::size_t)> set);

/// One of some whole numbers.
Entry choice(std::string key, std::string description, std::vector<int> numbers, int initial,
             std::function<void(Config&, int)> set);

/// true or false.
Entry flag(std::string key, std::string description, std::function<void(Config&, bool)> set,
           bool initial = false);

/// A URL or a path; see read_address().
Entry address(std::string key, std::string description, std::function<void(Config&, std::string)> set);

/// The same, but "" means none: then `clear` is called.
Entry may_be_empty(Entry entry, std::function<void(Config&)> clear);

/// "#RRGGBB" or "#RGB"; "" means none.
Entry color(std::string key, std::string description, std::function<void(Config&, std::optional<Color>)> set);

/// The name of a format or of an adapter, which is a file's name; empty by default.
Entry format(std::string description, std::function<void(Config&, std::string)> set);

/// A level of an MQTT topic; empty only where that is the default.
Entry topic_level(std::string key, std::string description, const std::string& initial,
                  std::function<void(Config&, std::string)> set);

Entry time_zone(std::string description, std::function<void(Config&, Zone)> set);

/// The kinds of which there is one setting each.
Entry feed();
Entry feeds();
Entry annotations();
Entry notices();
Entry rooms();
Entry languages();
Entry view();
Entry pages();
Entry directions();
Entry theme();
Entry logo();
Entry display_inches();
Entry stream_lead();
Entry qr_distance();
Entry motion();
Entry pixel_shift();
Entry hours();
Entry brightness();
Entry event_day_starts();
Entry access_words();

/// Whether a text has something to see in it.
bool is_blank(const std::string& text);

/// Whether a text has characters that nobody can see: U+0000 to U+001F and U+007F.
bool has_control(std::string_view text);

/// The first word of the command line, as a text.
Node first_word(std::span<const std::string> words);

/// The first word of the command line, as a number where it is one.
Node first_number(std::span<const std::string> words);

/// All of them, as a list of texts.
Node all_words(std::span<const std::string> words);

/// An object of words such as KEY=VALUE; a word without an equals sign as it is, for the reader to refuse.
Node pairs_of_words(std::span<const std::string> words);

}  // namespace kiosk::config
