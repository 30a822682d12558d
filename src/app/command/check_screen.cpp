#include "app/command/check_screen.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

#include "app/screen/frame.hpp"
#include "view/qr.hpp"

namespace kiosk::app {
namespace {

void check_letters(const Program& program, const config::Config& config, const view::TextMeasure& measure,
                   Findings& findings) {
    std::set<char32_t> missing;
    const auto look = [&](const std::string& text) {
        for (const char32_t letter : measure.missing(text, {view::Face::bold, 32, false}))
            missing.insert(letter);
    };
    for (const Room& room : program.rooms) look(room.name);
    for (const Session& session : program.sessions) {
        look(session.title);
        look(session.subtitle);
        look(session.summary);
        for (const Person& person : session.people) look(person.name + person.organisation);
    }
    for (const auto& [room, sign] : config.directions) look(sign);
    for (const config::PageEntry& page : config.pages) {
        for (const auto& [language, text] : page.text) look(text);
    }
    if (missing.empty()) return;
    constexpr std::size_t most = 12;
    std::string list;
    std::size_t count = 0;
    for (const char32_t letter : missing) {
        if (++count > most) break;
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(letter));
        list += (list.empty() ? "" : ", ") + std::string(code);
    }
    if (missing.size() > most) list += " and " + std::to_string(missing.size() - most) + " more";
    findings.push_back({Finding::Severity::warning, "fonts",
                        "no font on this machine has " + list +
                            "; they are left out; install a font with them, such as fonts-noto-core, "
                            "fonts-noto-cjk or fonts-symbola"});
}

constexpr double any_distance = 1e9;

// From how far the smallest QR code of a page is read, in metres.
double nearest_code(const view::Scene& scene, const Setup& setup) {
    double nearest = any_distance;
    view::Viewing viewing;
    viewing.inches = setup.config.display.inches;
    for (const view::Item& item : scene.items) {
        if (const auto* code = std::get_if<view::Matrix>(&item))
            nearest = std::min(nearest, view::reading_distance_m(*code, scene.size, viewing));
    }
    return nearest;
}

}  // namespace

void check_screen(const LoadedPtr& loaded, const Setup& setup, const view::TextMeasure& measure,
                  view::Size size, const std::vector<schedule::RoomIndex>& rooms, Findings& findings) {
    const Program& program = loaded->program();
    check_letters(program, setup.config, measure, findings);

    // Each start of a session once: what stands on the screen changes then.
    constexpr std::size_t most_pages = 1000;
    std::set<Instant> moments;
    std::unordered_set<std::string_view> shown;
    for (const schedule::RoomIndex room : rooms) shown.insert(program.rooms[room].id);
    for (const Session& session : program.sessions) {
        if (shown.contains(session.room)) moments.insert(session.start);
    }
    State state;
    state.programme = loaded;
    std::set<std::string> cut;
    double nearest = any_distance;
    std::size_t count = 0;
    for (const Instant moment : moments) {
        for (std::size_t page = 0, pages = 1; page < pages && count < most_pages; ++page, ++count) {
            const Frame frame = compose(state, setup, measure, size, moment, page);
            pages = frame.pages;
            cut.insert(frame.scene.cut.begin(), frame.scene.cut.end());
            nearest = std::min(nearest, nearest_code(frame.scene, setup));
        }
    }
    if (count == most_pages) {
        findings.push_back({Finding::Severity::note, "screen",
                            "only the first " + std::to_string(most_pages) + " pages were looked at"});
    }
    const double wanted = setup.config.qr_distance_m;
    if (nearest < wanted) {
        char figures[128];
        std::snprintf(figures, sizeof figures,
                      "a phone reads the smallest QR code from %.1f m, not from %.1f m", nearest, wanted);
        findings.push_back(
            {Finding::Severity::note, "screen",
             figures + std::string(": shorten the livestream's address, set \"display.inches\" or a "
                                   "smaller \"qr_distance_m\"")});
    }
    for (const std::string& text : cut) {
        findings.push_back({Finding::Severity::warning,
                            "screen of " + std::to_string(size.w) + "x" + std::to_string(size.h),
                            "this does not fit everywhere and is cut or left out: \"" + text + "\""});
    }
}

}  // namespace kiosk::app
