#include "manual/command_tree.hpp"

#include <CLI/CLI.hpp>

namespace kiosk::manual {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

// CLI11 says "TYPE:what its check says of itself": "TEXT:{fire,shelter}", "INT:INT in [1 - 9]", "TEXT:WxH".
void read_type(const std::string& said, OptionEntry& entry) {
    const std::size_t colon = said.find(':');
    entry.value = said.substr(0, colon);
    if (colon == std::string::npos) return;
    const std::string check = said.substr(colon + 1);
    const std::size_t range = check.find(" in [");
    if (check.front() == '{' && check.find('}') != std::string::npos) {
        entry.choices = split(check.substr(1, check.find('}') - 1), ',');
    } else if (range != std::string::npos) {
        const std::size_t begin = range + 5;
        entry.range = check.substr(begin, check.find(']', begin) - begin);
        const std::size_t dash = entry.range.find(" - ");
        if (dash != std::string::npos) entry.range.replace(dash, 3, " to ");
    } else {
        entry.value = check;
    }
}

OptionEntry option_entry(const CLI::Option& option) {
    OptionEntry entry;
    for (const std::string& name : option.get_snames()) entry.names.push_back('-' + name);
    for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
    entry.group = option.get_group();
    entry.about = option.get_description();
    const bool flag = option.get_items_expected_max() == 0;
    if (!flag) read_type(option.get_type_name(), entry);
    entry.repeatable = !flag && option.get_expected_max() > 1;
    return entry;
}

CommandEntry entry_below(const CLI::App& app, const std::string& above) {
    CommandEntry entry;
    entry.name = above + app.get_name();
    entry.about = app.get_description();
    for (const CLI::Option* option : app.get_options()) {
        // Without a group it is hidden from --help, too.
        if (!option->get_group().empty()) entry.options.push_back(option_entry(*option));
    }
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        if (!command->get_group().empty()) entry.commands.push_back(entry_below(*command, entry.name + ' '));
    }
    return entry;
}

}  // namespace

CommandEntry command_tree(const CLI::App& app) {
    return entry_below(app, {});
}

}  // namespace kiosk::manual
