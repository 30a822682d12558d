#include <algorithm>
#include <iostream>
#include <string_view>
#include <unordered_set>

#include "app/command/check_report.hpp"
#include "app/command/check_screen.hpp"
#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/pictures/fetch_picture.hpp"
#include "app/pictures/slides.hpp"
#include "app/screen/directions.hpp"
#include "app/sources/fetch.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "base/nearest.hpp"
#include "net/source_url.hpp"
#include "render/fonts.hpp"
#include "schedule/overlaps.hpp"

namespace kiosk::app {
namespace {

std::string in_quotes(const std::string& text) {
    return '"' + text + '"';
}

void check_rooms(const Setup& setup, const Program& program, const ChosenRooms& chosen, Findings& findings) {
    for (const std::string& name : chosen.unknown) {
        findings.push_back(
            {Finding::Severity::warning, setup.config_name, to_string(unknown_room(program, name))});
    }
    if (program.sessions.empty()) {
        findings.push_back({Finding::Severity::warning, "feed", "the programme has no session"});
    }
    std::unordered_set<std::string_view> ids;
    for (const Room& room : program.rooms) ids.insert(room.id);
    const auto nowhere = std::ranges::count_if(program.sessions, [&](const Session& session) {
        return !session.plenum && !ids.contains(session.room);
    });
    if (nowhere > 0) {
        findings.push_back({Finding::Severity::warning, "feed",
                            nowhere == 1
                                ? "1 session names no room and stands on no screen"
                                : std::to_string(nowhere) + " sessions name no room and stand on no screen"});
    }
}

void check_overlaps(const Program& program, const ChosenRooms& chosen, Findings& findings) {
    for (const schedule::Overlap& overlap : schedule::overlaps(program)) {
        if (std::ranges::find(chosen.rooms, overlap.room) == chosen.rooms.end()) continue;
        findings.push_back({Finding::Severity::warning, "room " + in_quotes(program.rooms[overlap.room].name),
                            in_quotes(program.sessions[overlap.first].title) + " and " +
                                in_quotes(program.sessions[overlap.second].title) +
                                " run at the same time; both are shown"});
    }
}

void check_directions(const Setup& setup, const Program& program, Findings& findings) {
    for (const std::string& name : directions(program, setup.config.directions).unknown) {
        const std::string near = did_you_mean(name, room_names(program));
        findings.push_back({Finding::Severity::warning, setup.config_name,
                            "\"directions\": the programme has no room " + in_quotes(name) +
                                (near.empty() ? near : "; " + near)});
    }
}

void check_slides(const Setup& setup, Findings& findings) {
    SlideFolders folders;
    for (const std::string& folder : slide_folders(setup.config)) {
        const SlideList list = folders.list(folder);
        findings.insert(findings.end(), list.findings.begin(), list.findings.end());
    }
}

void check_logo(const Setup& setup, Findings& findings) {
    if (setup.config.logo.empty()) return;
    const auto logo =
        fetch_picture(poll_options(setup), setup.config.logo, picture_rules(setup.config, setup.config.logo));
    if (!logo) findings.push_back({Finding::Severity::warning, "logo", to_string(logo.error())});
}

bool doubtful(const Findings& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Finding::Severity::warning; });
}

}  // namespace

int check(const Options& options, const Setup& setup) {
    const auto fonts = render::Fonts::open({setup.config.fonts.display, setup.config.fonts.text});
    if (!fonts) return report(fonts.error(), exit_cannot_start);

    Findings findings;
    for (const std::string& words : (*fonts)->substitutions()) {
        findings.push_back({Finding::Severity::warning, "fonts", words});
    }
    if (const std::string words = unlisted_screen(setup); !words.empty())
        findings.push_back({Finding::Severity::warning, setup.config_name, words});
    check_slides(setup, findings);
    check_logo(setup, findings);
    const Fetched fetched = fetch_all(options, setup);
    for (const Error& error : fetched.errors) {
        // The screen starts all the same, with the last good programme or the clock.
        findings.push_back({Finding::Severity::warning, "feed", to_string(error)});
    }
    if (fetched.notices) {
        const std::string source = net::redacted(setup.config.notices);
        for (Finding finding : fetched.notices->findings) {
            finding.where = source + (finding.where.empty() ? "" : ": ") + finding.where;
            findings.push_back(std::move(finding));
        }
    }
    if (fetched.programme) {
        const Program& program = fetched.programme->program();
        const Findings& read = fetched.programme->findings;
        findings.insert(findings.end(), read.begin(), read.end());
        const ChosenRooms chosen = choose_rooms(program, setup.config.rooms);
        check_rooms(setup, program, chosen, findings);
        check_overlaps(program, chosen, findings);
        check_directions(setup, program, findings);
        check_screen(fetched.programme, setup, **fonts, options.size, chosen.rooms, findings);
    }
    if (options.json) {
        print_check_json(setup, fetched.programme.get(), findings);
    } else {
        print_check(setup, fetched.programme.get(), findings);
        std::cout << (doubtful(findings) ? "" : "nothing is wrong\n");
    }
    return doubtful(findings) ? exit_findings : exit_ok;
}

}  // namespace kiosk::app
