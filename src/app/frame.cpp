#include "app/frame.hpp"

#include <algorithm>

#include "app/directions.hpp"
#include "app/notices_shown.hpp"
#include "app/rooms_chosen.hpp"
#include "app/shows.hpp"
#include "app/sleep.hpp"
#include "app/status_lines.hpp"
#include "app/turns.hpp"
#include "schedule/freshness.hpp"
#include "schedule/rotation.hpp"
#include "view/brightness.hpp"
#include "view/emergency.hpp"
#include "view/foot.hpp"
#include "view/identify.hpp"
#include "view/pixel_shift.hpp"
#include "view/state_words.hpp"
#include "view/status_panel.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

// Before any programme is known the screen shows the event's name and the clock.
const Loaded& no_programme(const Setup& setup, std::optional<Loaded>& holder) {
    Program program;
    program.zone = setup.config.time_zone.value_or(setup.machine_zone);
    return holder.emplace(std::move(program));
}

std::vector<seconds> dwells(const std::vector<Turn>& turns) {
    std::vector<seconds> found;
    for (const Turn& turn : turns) found.push_back(turn.page.dwell);
    return found;
}

std::size_t turned_page(const State& state, const std::vector<seconds>& stand, PreciseInstant now) {
    const auto pages = static_cast<long>(stand.size());
    const auto by_clock = static_cast<long>(schedule::page_at(now, stand));
    return static_cast<std::size_t>((((by_clock + state.turned) % pages) + pages) % pages);
}

int margin_pixels(const Setup& setup, view::Size size) {
    return static_cast<int>(setup.config.display.margin_percent / 100.0 * std::min(size.w, size.h));
}

view::Claims claims(const State& state, schedule::Freshness freshness) {
    if (state.clock.kind == ClockVerdict::Kind::wrong) return view::Claims::nothing;
    return freshness == schedule::Freshness::stale ? view::Claims::plan : view::Claims::now;
}

view::Viewing viewing(const config::Config& config) {
    return {config.stream_lead, config.qr_distance_m, config.display.inches};
}

Frame dark(view::Size size, Instant until) {
    Frame frame;
    frame.asleep = true;
    frame.scene.size = size;
    frame.scene.background = {0, 0, 0};
    frame.changes_at = until;
    return frame;
}

// The rooms of which a page tells what is now and next.
std::vector<schedule::RoomBoard> rooms_on(const view::Page& page, const schedule::Board& board) {
    std::vector<schedule::RoomBoard> rooms;
    if (page.kind != view::ViewKind::door && page.kind != view::ViewKind::foyer) return rooms;
    for (const std::size_t room : page.items) rooms.push_back(board.rooms[room]);
    return rooms;
}

// As the programme calls them, else as the config does; none where the screen is for all.
std::vector<std::string> named_rooms(const Program& program, const std::vector<schedule::RoomIndex>& rooms,
                                     const config::Config& config) {
    if (config.rooms.empty()) return {};
    std::vector<std::string> names;
    for (const schedule::RoomIndex room : rooms) names.push_back(program.rooms[room].name);
    return names.empty() ? config.rooms : names;
}

}  // namespace

Frame compose(const State& state, const Setup& setup, const view::TextMeasure& measure, view::Size size,
              PreciseInstant now, std::optional<std::size_t> page) {
    std::optional<Loaded> nothing;
    const Loaded& loaded = state.programme ? *state.programme : no_programme(setup, nothing);
    const Program& program = loaded.program();
    const Instant at = floor<seconds>(now);

    const std::vector<schedule::RoomIndex> rooms =
        state.visiting ? std::vector{*state.visiting} : choose_rooms(program, setup.config.rooms).rooms;
    const NoticesShown notices = notices_shown(state, setup, program, rooms, at);
    const Sleep sleep = sleep_of(state, setup, program.zone, at);
    if (sleep.asleep && !wakes(notices.emergency) && !state.identify_until)
        return dark(size, std::min(sleep.changes_at, notices.changes_at));

    const schedule::Board board =
        schedule::pick(program, loaded.timetable, at, rooms, {setup.config.event_day_starts, 8});
    std::vector<view::Show> wanted{view::Show{}};
    wanted.front().kind = view::ViewKind::door;
    if (!state.visiting) wanted = shows(state, setup);
    // A screen at one door tells of the whole venue, too, where its pages are about all rooms.
    std::optional<schedule::Board> venue;
    if (rooms.size() == 1 && program.rooms.size() > 1 &&
        std::ranges::any_of(wanted, view::is_about_all_rooms, &view::Show::kind)) {
        venue = schedule::pick(program, loaded.timetable, at, choose_rooms(program, {}).rooms,
                               {setup.config.event_day_starts, 8});
    }
    const schedule::AgeLimits limits{setup.config.ageing, setup.config.stale};
    const std::optional<Instant> confirmed = as_of(state);
    const schedule::Freshness freshness = schedule::freshness(confirmed, at, limits);
    const auto signs = directions(program, setup.config.directions).by_room;
    const auto in_language = [&](std::size_t language) {
        const Program& spoken = loaded.program(language);
        return view::Context{spoken,
                             board,
                             setup.words[language],
                             setup.themes.at(program.zone.to_local(at)),
                             measure,
                             size,
                             margin_pixels(setup, size),
                             setup.config.title.empty() ? spoken.title : setup.config.title,
                             setup.config.event_day_starts,
                             setup.hyphens.get(),
                             signs,
                             {setup.config.logo, state.logo},
                             viewing(setup.config),
                             venue ? &*venue : nullptr,
                             claims(state, freshness),
                             freshness == schedule::Freshness::fresh ? std::nullopt : confirmed};
    };

    const auto on_page = [&](std::size_t language) {
        view::Context c = in_language(language);
        view::Foot foot = foot_of(notices, setup, loaded.program(language), rooms, language);
        // A list of what was planned tells of its age itself.
        if (c.claims == view::Claims::now && c.as_of) foot.as_of = view::age_words(c, *c.as_of);
        return view::with_foot(std::move(c), std::move(foot));
    };

    const int margins = 2 * margin_pixels(setup, size);
    Frame frame;
    frame.claims = claims(state, freshness);
    frame.slide_box = {size.w - margins, size.h - margins};
    // The clock and "minutes left" change with the minute of the event's zone, as day and night do.
    const LocalTime local = program.zone.to_local(at);
    frame.changes_at =
        std::min({at + (floor<minutes>(local) + minutes{1} - local), board.changes_at, notices.changes_at,
                  notices.turns_at, sleep.changes_at, std::max(loaded.overrides_change, at + seconds{1})});
    const auto finished = [&] {
        if (state.status_panel) {
            view::add_status_panel(in_language(0), frame.scene, status_lines(state, setup, at));
            frame.changes_at = at + seconds{1};
        }
        if (setup.config.pixel_shift) view::shift_pixels(frame.scene, at);
        if (!frame.emergency) view::dim(frame.scene, setup.config.brightness.at(local));
        return std::move(frame);
    };
    if (notices.emergency != nullptr) {
        frame.emergency = *notices.emergency;
        frame.scene = view::emergency(in_language(0), *notices.emergency, setup.words);
        return finished();
    }
    if (state.identify_until) {
        frame.identify = true;
        frame.scene = view::identify(in_language(0), setup.screen, named_rooms(program, rooms, setup.config));
        frame.changes_at = std::clamp(*state.identify_until, at + seconds{1}, frame.changes_at);
        return finished();
    }

    std::vector<std::vector<view::Page>> by_language;
    for (std::size_t language = 0; language < setup.words.size(); ++language)
        by_language.push_back(view::pages(on_page(language), wanted));
    const std::vector<Turn> turns = in_turn(by_language);
    const std::vector<seconds> stand = dwells(turns);
    frame.pages = turns.size();
    frame.place = std::min(page.value_or(turned_page(state, stand, now)), turns.size() - 1);
    frame.page = turns[frame.place].page;
    frame.language = turns[frame.place].language;
    frame.following = turns[(frame.place + 1) % turns.size()].page;
    frame.scene = view::layout(on_page(frame.language), frame.page);
    frame.shown = rooms_on(frame.page, venue && frame.page.kind == view::ViewKind::foyer ? *venue : board);
    if (venue) frame.changes_at = std::min(frame.changes_at, venue->changes_at);
    if (const auto older = schedule::freshness_changes(confirmed, at, limits))
        frame.changes_at = std::min(frame.changes_at, *older);
    if (turns.size() > 1) frame.changes_at = std::min(frame.changes_at, schedule::next_turn(now, stand));
    if (state.turned != 0 || state.visiting) {
        frame.changes_at = std::clamp(state.by_hand_until, at + seconds{1}, frame.changes_at);
    }
    return finished();
}

}  // namespace kiosk::app
