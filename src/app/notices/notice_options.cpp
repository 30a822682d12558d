#include "app/notices/notice_options.hpp"

#include <CLI/CLI.hpp>

namespace kiosk::app {
namespace {

constexpr const char* about_add = R"(Add one notice. What it is follows from what is given:
an announcement:  venue-kiosk notice add --text "sv=Lunch i foajén" --text "en=Lunch in the foyer" --until 13:00
of a session:     venue-kiosk notice add --session 49 --delay 15 --reason "sv=Tåget är sent"
an emergency:     venue-kiosk notice add --emergency fire     (a drill: --test; afterwards: --lifted)
for a minute, which screen is which:  venue-kiosk notice add --identify
It holds from now on unless --from says otherwise, and without --until to the end of the event day.)";

void add_texts(CLI::App& add, const char* name, std::vector<std::string>& texts, const char* about) {
    add.add_option(name, texts, about)->type_name("[LANGUAGE=]TEXT")->allow_extra_args(false);
}

}  // namespace

std::vector<CLI::App*> add_notice_actions(CLI::App& notice, NoticeOptions& o) {
    notice.require_subcommand(1);
    CLI::App* add = notice.add_subcommand("add", about_add);
    CLI::App* list = notice.add_subcommand("list", "List the notices, with what is in force now");
    CLI::App* clear = notice.add_subcommand("clear", "Take notices away");
    add_texts(*add, "--text", o.texts, "What is to be read; once for each language");
    add->add_option("--room", o.rooms, "For this room only; may be repeated. Of a session: tells slots apart")
        ->type_name("ROOM")
        ->allow_extra_args(false);
    add->add_option("--from", o.from, "When it begins: 2022-11-18T12:00 or 12:00; now unless told")
        ->type_name("TIME");
    add->add_option("--until", o.until, "When it ends; with the event day unless told")->type_name("TIME");
    add->add_option("--weight", o.weight, "Of an announcement: the heavier stands first")
        ->check(CLI::Range(-100, 100));
    add->add_option("--emergency", o.emergency, "The whole of every screen: evacuate, fire, shelter, custom")
        ->check(CLI::IsMember({"evacuate", "fire", "shelter", "custom"}));
    CLI::Option* test =
        add->add_flag("--test", o.test, "It is a drill, and marked as one")->needs("--emergency");
    add->add_flag("--lifted", o.lifted, "The danger is over")->needs("--emergency")->excludes(test);
    add->add_flag("--identify", o.identify, "Screens show their names and rooms in large type")
        ->excludes("--text")
        ->excludes("--emergency")
        ->excludes("--weight");
    CLI::Option* session =
        add->add_option("--session", o.session, "A session's id or number")->type_name("ID");
    CLI::Option* title = add->add_option("--title", o.title, "Or its title")->type_name("TITLE");
    for (CLI::Option* const one : {session, title}) one->excludes("--emergency")->excludes("--identify");
    add->add_option("--start", o.start, "Of a session: tells slots apart, like 09:00")->type_name("TIME");
    add->add_option("--delay", o.delay, "It begins and ends so many minutes later")
        ->check(CLI::Range(-1440, 1440));
    add->add_flag("--cancel", o.cancel, "It is not held");
    add->add_option("--move", o.move_to, "It is held in this room instead")->type_name("ROOM");
    add->add_flag("--full", o.full, "It has no place left");
    add->add_flag("--ended", o.ended, "It has ended, before its time");
    add_texts(*add, "--note", o.notes, "What visitors should know of the session");
    add_texts(*add, "--reason", o.reasons, "Why it is delayed, moved or cancelled");
    clear->add_option("number", o.numbers, "As list counts them; or all")->required()->type_name("NUMBER...");
    add->callback([&o] { o.action = NoticeOptions::Action::add; });
    clear->callback([&o] { o.action = NoticeOptions::Action::clear; });
    return {add, list, clear};
}

CLI::App* add_notice_command(CLI::App& cli, NoticeOptions& o) {
    CLI::App* notice =
        cli.add_subcommand("notice", "Tell visitors something at once: announcements, changes, emergencies");
    for (CLI::App* one : add_notice_actions(*notice, o)) {
        one->add_option("--file", o.file, "The notices' file; else the one of the config's \"notices\"")
            ->type_name("PATH");
    }
    return notice;
}

}  // namespace kiosk::app
