#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_set>

#include "app/check_screen.hpp"
#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/fetch.hpp"
#include "app/rooms_chosen.hpp"
#include "net/source_url.hpp"
#include "render/fonts.hpp"
#include "schedule/overlaps.hpp"

namespace kiosk::app {
namespace {

std::string quoted(const std::string& text) {
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
    const auto nowhere = std::ranges::count_if(
        program.sessions, [&](const Session& session) { return !ids.contains(session.room); });
    if (nowhere > 0) {
        findings.push_back({Finding::Severity::warning, "feed",
                            std::to_string(nowhere) + " sessions name no room and stand on no screen"});
    }
}

void check_overlaps(const Program& program, const ChosenRooms& chosen, Findings& findings) {
    for (const schedule::Overlap& overlap : schedule::overlaps(program)) {
        if (std::ranges::find(chosen.rooms, overlap.room) == chosen.rooms.end()) continue;
        findings.push_back({Finding::Severity::warning, "room " + quoted(program.rooms[overlap.room].name),
                            quoted(program.sessions[overlap.first].title) + " and " +
                                quoted(program.sessions[overlap.second].title) +
                                " run at the same time; both are shown"});
    }
}

void print(const Findings& findings) {
    for (const Finding& finding : findings) {
        std::cout << (finding.severity == Finding::Severity::warning ? "- " : "  note: ") << finding.where
                  << (finding.where.empty() ? "" : ": ") << finding.what << '\n';
    }
}

void print_json(const Findings& findings) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const Finding& finding : findings) {
        list.push_back({{"severity", finding.severity == Finding::Severity::warning ? "warning" : "note"},
                        {"where", finding.where},
                        {"what", finding.what}});
    }
    std::cout << Json{{"findings", list}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

int check(const Options& options, const Setup& setup) {
    const auto fonts = render::Fonts::open({setup.config.fonts.display, setup.config.fonts.text});
    if (!fonts) return report(fonts.error(), exit_cannot_start);

    Findings findings;
    for (const std::string& words : (*fonts)->substitutions()) {
        findings.push_back({Finding::Severity::warning, "fonts", words});
    }
    const auto loaded = fetch_programme(setup);
    if (!loaded) {
        // The screen starts all the same, with the last good programme or the clock.
        findings.push_back({Finding::Severity::warning, "feed", to_string(loaded.error())});
    } else {
        const feed::Parsed& parsed = (*loaded)->parsed;
        const Program& program = parsed.program;
        if (!options.json) {
            std::cout << "config " << setup.config_name << "\nfeed   "
                      << net::redacted(setup.config.feeds.front().url) << "\n       "
                      << feed::name(parsed.format)
                      << (parsed.producer.empty() ? "" : " by " + parsed.producer) << ", "
                      << program.sessions.size() << " sessions in " << program.rooms.size() << " rooms, zone "
                      << program.zone.name() << '\n';
        }
        findings.insert(findings.end(), parsed.findings.begin(), parsed.findings.end());
        const ChosenRooms chosen = choose_rooms(program, setup.config.rooms);
        check_rooms(setup, program, chosen, findings);
        check_overlaps(program, chosen, findings);
        check_screen(*loaded, setup, **fonts, options.size, chosen.rooms, findings);
    }
    const bool doubtful = std::ranges::any_of(
        findings, [](const Finding& f) { return f.severity == Finding::Severity::warning; });
    if (options.json) {
        print_json(findings);
    } else {
        print(findings);
        std::cout << (doubtful ? "" : "nothing is wrong\n");
    }
    return doubtful ? exit_findings : exit_ok;
}

}  // namespace kiosk::app
