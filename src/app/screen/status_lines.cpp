#include "app/screen/status_lines.hpp"

#include "app/sources/rooms_chosen.hpp"
#include "app/sources/sources.hpp"
#include "app/version.hpp"
#include "i18n/dates.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

std::string age(seconds span) {
    const hh_mm_ss parts{std::max(seconds{0}, span)};
    return (parts.hours().count() > 0 ? std::to_string(parts.hours().count()) + " h " : std::string()) +
           std::to_string(parts.minutes().count()) + " min " + std::to_string(parts.seconds().count()) + " s";
}

// The room as the programme has it, where it is called otherwise by now; what is meant, where there is none.
std::string room_remark(const Program& program, const std::string& name) {
    if (!choose_rooms(program, {name}).unknown.empty()) {
        const std::string& near = unknown_room(program, name).remedy;
        return " (?" + (near.empty() ? std::string() : " " + near) + ")";
    }
    if (followed_rooms(program, {name}).empty()) return {};
    return " (→ " + find_room(program, name)->name + ")";
}

std::string room_line(const State& state, const Setup& setup) {
    if (setup.config.rooms.empty()) return setup.words.front()("staff.all_rooms");
    std::string line;
    for (const std::string& name : setup.config.rooms) {
        if (!line.empty()) line += ", ";
        line += name;
        if (state.programme) line += room_remark(state.programme->program(), name);
    }
    return line;
}

// The programme is no fresher than the oldest of its sources; nothing while one of them has never answered.
std::optional<Instant> oldest_success(const State& state, const std::vector<Source>& sources) {
    std::optional<Instant> oldest;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].kind == Source::Kind::notices) continue;
        const auto poll = state.polls.find(i);
        if (poll == state.polls.end() || !poll->second.last_success) return std::nullopt;
        oldest = std::min(oldest.value_or(Instant::max()), *poll->second.last_success);
    }
    return oldest;
}

std::string errors_of(const State& state) {
    std::string errors = clock_words(state.clock);
    if (!state.setup_error.empty()) errors += (errors.empty() ? "" : "; ") + state.setup_error;
    for (const auto& [source, error] : state.fleet_errors) errors += (errors.empty() ? "" : "; ") + error;
    for (const auto& [source, poll] : state.polls) {
        if (!poll.error.empty()) errors += (errors.empty() ? "" : "; ") + poll.error;
    }
    return errors;
}

}  // namespace

std::string clock_words(const ClockVerdict& clock) {
    const bool behind = clock.ahead.count() > 0;
    const std::string by = age(abs(clock.ahead)) + (behind ? " behind" : " ahead of") + " the feed's servers";
    switch (clock.kind) {
        case ClockVerdict::Kind::good:
            break;
        case ClockVerdict::Kind::corrected:
            return "this machine's clock is " + by +
                   ", whose time is shown; set the clock or let it be set (NTP)";
        case ClockVerdict::Kind::disputed:
            return "this machine's clock is synchronised, and is " + by + "; look at the servers' clocks";
        case ClockVerdict::Kind::wrong:
            return "this machine's clock is wrong, and no server has told the time yet; set the clock";
    }
    return {};
}

std::vector<std::pair<std::string, std::string>> status_lines(const State& state, const Setup& setup,
                                                              Instant at) {
    const i18n::Messages& words = setup.words.front();
    const Zone zone = state.programme ? state.programme->program().zone
                                      : setup.config.time_zone.value_or(setup.machine_zone);
    std::vector<std::pair<std::string, std::string>> lines;
    const auto add = [&](std::string_view key, std::string value) {
        lines.emplace_back(words(key), std::move(value));
    };

    const std::vector<Source> all = sources(setup);
    for (const Source& source : all) add("staff.feed", source.name);
    const std::optional<Instant> success = oldest_success(state, all);
    add("staff.last_success", success ? format_iso(*success, zone) : words("staff.never"));
    if (success) add("staff.age", age(at - *success));
    add("staff.sessions", std::to_string(state.programme ? state.programme->program().sessions.size() : 0));
    add("staff.room", room_line(state, setup));
    add("staff.clock", format_iso(at, zone));
    add("staff.zone", zone.name());
    add("staff.version", std::string(version));
    const std::string errors = errors_of(state);
    add("staff.error", errors.empty() ? words("staff.none") : errors);
    return lines;
}

}  // namespace kiosk::app
