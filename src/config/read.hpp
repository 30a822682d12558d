#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "config/config.hpp"

namespace kiosk::config {

/// One setting of the config, for the command line and for documentation.
struct Setting {
    std::string key;          ///< as in the file: "poll_seconds", "display.rotation"
    std::string option;       ///< on the command line: "--poll-seconds", "--display-rotation"
    std::string description;  ///< one sentence
    bool repeatable = false;  ///< may be given several times: --room A --room B
};

/// All settings in the order of the documentation. Objects are flattened to their members.
std::vector<Setting> settings();

/// Reads a config: JSON with // and /* */ comments and trailing commas. `name` stands in errors as the file's
/// name. A relative path of a feed, a header's file, "annotations", "cache_dir" or "status_dir" is completed
/// with `directory`. An unknown key, a wrong type or a bad value fails with file, line, column, key and the
/// nearest valid one. `overrides` are settings from the command line, key → text as typed ("room" →
/// "Studion"); they are checked alike, with the option's name as the place, and relative paths among them are
/// left as they are. An override alone may complete a config: an empty `text` stands for {}. "feed" or
/// "feeds" among them takes the place of all that the file says of feeds.
Result<Config> read(std::string_view text, std::string_view name, const std::filesystem::path& directory,
                    const std::multimap<std::string, std::string>& overrides = {});

/// "kiosk.json:3:12", where the value of a top-level `key` stands in a config that read() took; `name` alone
/// where it does not stand there. For checks that need more than the text.
std::string place_of(std::string_view text, std::string_view name, std::string_view key);

/// The JSON Schema (draft 2020-12) of the config, made from the same table that read() works by.
/// config/kiosk.schema.json is this text.
std::string schema();

}  // namespace kiosk::config
