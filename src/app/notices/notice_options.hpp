#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kiosk::app {

/// What was typed behind `venue-kiosk notice`. Texts are "sv=…" for a language, or a text for all.
struct NoticeOptions {
    enum class Action { add, list, clear };

    Action action = Action::list;
    std::string file;  ///< empty: the config's "notices"

    std::vector<std::string> texts, notes, reasons;
    std::vector<std::string> rooms;
    std::string from, until;
    std::optional<int> weight;
    std::string emergency;  ///< its kind; empty: none
    bool test = false, lifted = false;
    bool identify = false;
    std::string session, title, start;
    std::optional<int> delay;
    std::string move_to;
    bool cancel = false, full = false, ended = false;

    std::vector<std::string> numbers;  ///< of `clear`: as `list` counts; "all"
};

/// Adds "add", "list" and "clear" with their options to a command.
std::vector<CLI::App*> add_notice_actions(CLI::App& notice, NoticeOptions& options);

/// Adds the subcommand and its options to the command line. Both outlive the parsing.
CLI::App* add_notice_command(CLI::App& cli, NoticeOptions& options);

}  // namespace kiosk::app
