#include "manual/bash_completion.hpp"

#include <algorithm>

namespace kiosk::manual {
namespace {

// Names of commands and options are of letters, digits and dashes, so quotes are all it takes.
std::string words_of(const CommandEntry& command, const CommandEntry& program) {
    std::string words;
    const auto add = [&words](const std::string& word) { (words += words.empty() ? "" : " ") += word; };
    for (const CommandEntry& below : command.commands) add(below.name.substr(command.name.size() + 1));
    for (const CommandEntry* of : {&command, &program}) {
        for (const OptionEntry& option : of->options) {
            for (const std::string& name : option.names) {
                if ((' ' + words + ' ').find(' ' + name + ' ') == std::string::npos) add(name);
            }
        }
        if (&command == &program) break;
    }
    return words;
}

struct Cases {
    std::string commands, values, choices, words;
};

void add_cases(const CommandEntry& command, const CommandEntry& program, Cases& cases) {
    // Its own first: those of the program itself may stand behind any command.
    for (const CommandEntry& below : command.commands) add_cases(below, program, cases);
    const std::string where = &command == &program ? "*:" : "'" + command.name + "':";
    for (const OptionEntry& option : command.options) {
        if (option.value.empty()) continue;
        for (const std::string& name : option.names) {
            const std::string pattern = std::string(12, ' ').append(where).append(name);
            cases.values += pattern + ") pending=$word ;;\n";
            if (option.choices.empty()) continue;
            cases.choices += pattern + ") words='";
            for (const std::string& choice : option.choices) cases.choices += choice + ' ';
            cases.choices += "' ;;\n";
        }
    }
    for (const CommandEntry& below : command.commands) {
        const std::string name = below.name.substr(command.name.size() + 1);
        cases.commands +=
            "            '" + command.name + "':" + name + ") command='" + below.name + "' ;;\n";
    }
    cases.words += "            '" + command.name + "') words='" + words_of(command, program) + "' ;;\n";
}

std::string function_name(const std::string& program) {
    std::string name = '_' + program;
    std::ranges::replace(name, '-', '_');
    return name;
}

}  // namespace

std::string bash_completion(const CommandEntry& program) {
    Cases cases;
    add_cases(program, program, cases);
    const std::string function = function_name(program.name);
    return "# shellcheck shell=bash\n"
           "# Completes " +
           program.name + " in bash. Made from the definition of its command line.\n" + function +
           "() {\n"
           "    local command='" +
           program.name +
           "' pending='' words='' word current i\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        word=${COMP_WORDS[i]}\n"
           "        [[ $word != = ]] || continue\n"
           "        if [[ -n $pending ]]; then\n"
           "            pending=''\n"
           "            continue\n"
           "        fi\n"
           "        case $command:$word in\n" +
           cases.commands + cases.values +
           "        esac\n"
           "    done\n"
           "    current=${COMP_WORDS[COMP_CWORD]}\n"
           "    [[ $current != = ]] || current=''\n"
           "    if [[ -n $pending ]]; then\n"
           "        case $command:$pending in\n" +
           cases.choices +
           "        esac\n"
           "    else\n"
           "        case $command in\n" +
           cases.words +
           "        esac\n"
           "    fi\n"
           "    COMPREPLY=()\n"
           "    [[ -z $words ]] || mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
           "}\n"
           "complete -o default -F " +
           function + ' ' + program.name + '\n';
}

}  // namespace kiosk::manual
