#include "manual/manual_page.hpp"

#include <algorithm>

namespace kiosk::manual {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '\\':
                out += "\\e";
                break;
            case '-':
                out += "\\-";
                break;
            case '"':
                out += "\\(dq";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string all;
    for (const std::string& word : words) (all += all.empty() ? "" : between) += escaped(word);
    return all;
}

std::string value_of(const OptionEntry& option) {
    if (!option.choices.empty()) return "\\fR{" + joined(option.choices, "|") + "}";
    return "\\fI" + escaped(option.value);
}

std::string option_lines(const OptionEntry& option) {
    std::string head = option.names.empty() ? "" : "\\fB" + joined(option.names, "\\fR, \\fB");
    if (!option.value.empty()) head += (head.empty() ? "" : " ") + value_of(option);
    std::string about = option.about;
    if (!option.range.empty()) about += " (" + option.range + ')';
    return ".TP\n" + head + "\\fR\n" + roff_text(about);
}

std::string options_of(const CommandEntry& command) {
    std::string page;
    for (const OptionEntry& option : command.options) {
        // Every command has it: once, of the program, is enough.
        const bool help = std::ranges::find(option.names, "--help") != option.names.end();
        if (!help) page += option_lines(option);
    }
    return page;
}

// The program's own name is not repeated in front of each command.
std::string short_name(const CommandEntry& command, const CommandEntry& program) {
    return command.name.substr(program.name.size() + 1);
}

void list_commands(const CommandEntry& above, const CommandEntry& program, std::string& page) {
    for (const CommandEntry& command : above.commands) {
        page += ".SS \"" + escaped(short_name(command, program)) + "\"\n" + roff_text(command.about);
        page += options_of(command);
        list_commands(command, program, page);
    }
}

// Each group under its heading, in the order in which they first come.
std::string list_options(const CommandEntry& program) {
    std::vector<std::string> groups;
    for (const OptionEntry& option : program.options) {
        if (std::ranges::find(groups, option.group) == groups.end()) groups.push_back(option.group);
    }
    std::string page;
    for (const std::string& group : groups) {
        if (group != "Options") page += ".SS \"" + escaped(group) + "\"\n";
        for (const OptionEntry& option : program.options) {
            if (option.group == group) page += option_lines(option);
        }
    }
    return page;
}

}  // namespace

std::string roff_text(std::string_view text) {
    const bool lines = text.find('\n') != std::string_view::npos;
    std::string out = lines ? ".nf\n" : "";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        // At the start of a line these would be requests.
        if (line.starts_with('.') || line.starts_with('\'')) out += "\\&";
        out += escaped(line) + '\n';
    }
    return out + (lines ? ".fi\n" : "");
}

Result<std::string> manual_page(const CommandEntry& program, std::string_view frame,
                                std::string_view version) {
    std::string commands;
    list_commands(program, program, commands);
    std::string page(frame);
    for (const auto& [place, text] : {std::pair<std::string, std::string>{"@COMMANDS@\n", commands},
                                      {"@OPTIONS@\n", list_options(program)},
                                      {"@VERSION@", escaped(version)}}) {
        const std::size_t at = page.find(place);
        if (at == std::string::npos)
            return fail("the frame of the manual page has no " + place.substr(0, place.rfind('@') + 1), {},
                        "put it where the text shall stand, lists on a line of their own");
        page.replace(at, place.size(), text);
    }
    return page;
}

}  // namespace kiosk::manual
