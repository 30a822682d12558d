#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kiosk::manual {

/// An option, or a word without one, as people write and read it.
struct OptionEntry {
    std::vector<std::string> names;    ///< "-h", "--help"; none of a plain word
    std::string value;                 ///< what follows: "PATH"; empty of a flag
    std::vector<std::string> choices;  ///< all that `value` may be; empty: anything
    std::string range;                 ///< "-100 to 100"; empty: none is named
    std::string group;                 ///< the heading that it stands under
    std::string about;
    bool repeatable = false;
};

/// A command with what it takes and those below it.
struct CommandEntry {
    std::string name;   ///< in full: "venue-kiosk notice add"
    std::string about;  ///< one line or several
    std::vector<OptionEntry> options;
    std::vector<CommandEntry> commands;
};

/// The command line as it is defined for `--help`. What a command takes from those above it is listed there.
CommandEntry command_tree(const CLI::App& app);

}  // namespace kiosk::manual
