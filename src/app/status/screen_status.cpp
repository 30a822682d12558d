#include "app/status/screen_status.hpp"

#include "app/screen/status_lines.hpp"
#include "app/version.hpp"
#include "feed/program/program_details.hpp"
#include "net/body_hash.hpp"
#include "view/page.hpp"

namespace kiosk::app {
namespace {

std::string kind_word(Source::Kind kind) {
    switch (kind) {
        case Source::Kind::companion:
            return "companion";
        case Source::Kind::annotations:
            return "annotations";
        case Source::Kind::notices:
            return "notices";
        case Source::Kind::feed:
            break;
    }
    return "feed";
}

std::string outcome_word(net::PollReport::Outcome outcome) {
    switch (outcome) {
        case net::PollReport::Outcome::fresh:
            return "fresh";
        case net::PollReport::Outcome::unchanged:
            return "unchanged";
        case net::PollReport::Outcome::rejected:
            return "rejected";
        case net::PollReport::Outcome::failed:
            break;
    }
    return "failed";
}

ShownSession shown_session(const Program& program, std::size_t index, bool said_now) {
    const Session& session = program.sessions[index];
    const Room* const room = find_room_by_id(program, session.room);
    return {session.id,
            session.title,
            room == nullptr ? std::string() : room->name,
            session.start,
            session.end,
            std::string(feed::name(session.status.kind)),
            said_now && !is_cancelled(session)};
}

bool lists_sessions(view::ViewKind kind) {
    using enum view::ViewKind;
    return kind == upcoming || kind == access || kind == people || kind == plan;
}

std::vector<SourceStatus> sources_of(const State& state, const Setup& setup) {
    std::vector<SourceStatus> list;
    for (const Source& source : sources(setup)) {
        SourceStatus one;
        one.kind = kind_word(source.kind);
        one.name = source.name;
        if (const auto poll = state.polls.find(list.size()); poll != state.polls.end()) {
            const net::PollReport& report = poll->second;
            one.outcome = outcome_word(report.outcome);
            one.asked = report.at;
            one.last_success = report.last_success;
            one.next_in = report.next_in;
            one.failures = report.failures;
            one.error = report.error;
        }
        list.push_back(std::move(one));
    }
    return list;
}

std::vector<std::string> errors_of(const State& state) {
    std::vector<std::string> errors;
    if (std::string words = clock_words(state.clock); !words.empty()) errors.push_back(std::move(words));
    if (!state.setup_error.empty()) errors.push_back(state.setup_error);
    for (const auto& [source, error] : state.fleet_errors) errors.push_back(error);
    for (const auto& [source, poll] : state.polls) {
        if (!poll.error.empty()) errors.push_back(poll.error);
        if (!poll.store_error.empty()) errors.push_back(poll.store_error);
    }
    return errors;
}

}  // namespace

Shown shown_of(const State& state, const Setup& setup, const Frame& frame, Instant at) {
    Shown shown;
    shown.claims = frame.claims;
    shown.serial = state.programme ? state.programme->serial : 0;
    if (frame.emergency) {
        shown.view = "emergency";
        shown.emergency_kind = name(frame.emergency->kind);
        shown.emergency_mode = name(frame.emergency->mode);
        return shown;
    }
    if (frame.identify) {
        shown.view = "identify";
        return shown;
    }
    if (frame.asleep) {
        shown.view = "closed";
        return shown;
    }
    shown.view = view_name(frame.page.kind);
    shown.page = frame.place + 1;
    shown.pages = frame.pages;
    shown.language = setup.words[frame.language].locale();
    if (!state.programme) return shown;
    const Program& program = state.programme->program(frame.language);
    const bool may_say_now = frame.claims == view::Claims::now;
    for (const schedule::RoomBoard& board : frame.shown) {
        const Room& room = program.rooms[board.room];
        ShownRoom one{room.id, room.name, {}, {}};
        for (const auto index : board.now) one.now.push_back(shown_session(program, index, may_say_now));
        if (board.next) one.next = shown_session(program, *board.next, false);
        shown.rooms.push_back(std::move(one));
    }
    if (!lists_sessions(frame.page.kind)) return shown;
    for (const std::size_t index : frame.page.items) {
        // As the lists themselves have it: what they list has not ended.
        const bool runs = program.sessions[index].start <= at;
        shown.sessions.push_back(shown_session(program, index, may_say_now && runs));
    }
    return shown;
}

ScreenStatus screen_status(const State& state, const Setup& setup, const Frame& frame, Instant at,
                           const Figures& figures, const std::string& fingerprint) {
    ScreenStatus status;
    status.figures = figures;
    status.version = version;
    status.config = setup.config_name;
    status.rooms = setup.config.rooms;
    status.at = at;
    status.zone = setup.config.time_zone.value_or(setup.machine_zone);
    status.shown = shown_of(state, setup, frame, at);
    if (state.programme) {
        const Program& program = state.programme->program();
        status.zone = program.zone;
        status.programme = {program.title, fingerprint, program.sessions.size(), program.rooms.size(),
                            as_of(state)};
    }
    status.sources = sources_of(state, setup);
    status.clock = state.clock;
    status.errors = errors_of(state);
    return status;
}

std::string fingerprint(const Program& program) {
    net::BodyHash hash = net::body_hash("");
    const auto add = [&](std::string_view text) {
        hash = net::body_hash(text, hash);
        hash = net::body_hash(std::string_view("\0", 1), hash);
    };
    add(program.title);
    add(program.zone.name());
    for (const Room& room : program.rooms) {
        add(room.id);
        add(room.name);
    }
    for (const Session& session : program.sessions) {
        for (const std::string* text : {&session.id, &session.title, &session.room, &session.note})
            add(*text);
        add(std::to_string(session.start.time_since_epoch().count()));
        add(std::to_string(session.end.time_since_epoch().count()));
        add(feed::name(session.status.kind));
    }
    return hex(hash);
}

}  // namespace kiosk::app
