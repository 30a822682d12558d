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

/// A merge patch (RFC 7396) that staff have sent to screens, over what stands in their config.
struct Patch {
    std::string name;  ///< who sent it, for errors
    std::string text;
    bool operator==(const Patch&) const = default;
};

/// For which screen a config is read, and where it came from.
struct Reading {
    std::string screen;           ///< by which it may stand under "screens", see listed_as()
    bool must_be_listed = false;  ///< somebody said that name: it is an error where it is not listed
    /// The address that it was fetched from; relative addresses are completed with it. Whatever else is
    /// relative in it, folders and files of secrets, is refused. Empty: it is a file.
    std::string url = {};
    std::vector<Patch> patches = {};  ///< in the order in which they count
};

/// Reads a config: JSON with // and /* */ comments and trailing commas. `name` stands in errors as the file's
/// name. A relative path of a feed, a header's file, "annotations", "cache_dir" or "status_dir" is completed
/// with `directory`. An unknown key, a wrong type or a bad value fails with file, line, column, key and the
/// nearest valid one. `overrides` are settings from the command line, key → text as typed ("room" →
/// "Studion"); they are checked alike, with the option's name as the place, and relative paths among them are
/// left as they are. An override alone may complete a config: an empty `text` stands for {}. "feed" or
/// "feeds" among them takes the place of all that the file says of feeds. What stands under
/// "screens" for the screen of `reading` is merged in, and then its patches; one that spoils the config fails
/// under its own name. No patch may say anything of "mqtt", by which patches come, of "screens", of the
/// folders "cache_dir" and "status_dir", or of a feed's "headers", which may hold secrets of the machine.
Result<Config> read(std::string_view text, std::string_view name, const std::filesystem::path& directory,
                    const std::multimap<std::string, std::string>& overrides = {},
                    const Reading& reading = {});

/// "kiosk.json:3:12", where the value of a top-level `key` stands in a config that read() took, for the
/// screen that is listed there by that name; `name` alone where it does not stand there. For checks that need
/// more than the text.
std::string place_of(std::string_view text, std::string_view name, std::string_view key,
                     std::string_view screen = {});

/// The screens that a config lists, in its order.
Result<std::vector<std::string>> screen_names(std::string_view text, std::string_view name);

/// The name under which a screen stands among `names`: exactly so, else whatever the case of its letters, as
/// hosts are named; else, of a host's full name, its first part. Empty where there is none.
std::string listed_as(const std::vector<std::string>& names, std::string_view screen);

/// The address under "config_url" of a small file that says where the config is; empty where the text says
/// nothing of that kind, also where it is no config at all. Fails where it says anything else beside it but
/// "screen", which names the screen.
struct Elsewhere {
    std::string url, screen;
};
Result<Elsewhere> config_elsewhere(std::string_view text, std::string_view name);

/// The JSON Schema (draft 2020-12) of the config, made from the same table that read() works by.
/// config/kiosk.schema.json is this text.
std::string schema();

}  // namespace kiosk::config
