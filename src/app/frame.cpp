#include "app/frame.hpp"

#include <algorithm>

#include "app/rooms_chosen.hpp"
#include "app/status_lines.hpp"
#include "schedule/rotation.hpp"
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

std::size_t turned_page(const State& state, const Setup& setup, PreciseInstant now, std::size_t count) {
    const auto pages = static_cast<long>(count);
    const auto by_clock = static_cast<long>(schedule::page_at(now, setup.config.page, count));
    return static_cast<std::size_t>((((by_clock + state.turned) % pages) + pages) % pages);
}

int margin_pixels(const Setup& setup, view::Size size) {
    return static_cast<int>(setup.config.display.margin_percent / 100.0 * std::min(size.w, size.h));
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
    const schedule::Board board =
        schedule::pick(program, loaded.timetable, at, rooms, {setup.config.event_day_starts, 8});
    const std::string title = setup.config.title.empty() ? program.title : setup.config.title;
    const view::Context c{program,
                          board,
                          setup.words,
                          setup.theme,
                          measure,
                          size,
                          margin_pixels(setup, size),
                          title,
                          setup.config.event_day_starts};

    Frame frame;
    const auto pages = view::pages(c, state.visiting ? view::ViewKind::door : view_kind(setup.config));
    frame.pages = pages.size();
    frame.page =
        pages[std::min(page.value_or(turned_page(state, setup, now, pages.size())), pages.size() - 1)];
    frame.scene = view::layout(c, frame.page);
    frame.shown.assign(
        board.rooms.begin() + static_cast<std::ptrdiff_t>(frame.page.first),
        board.rooms.begin() + static_cast<std::ptrdiff_t>(frame.page.first + frame.page.count));

    // The clock and "minutes left" change with the minute of the event's zone.
    const LocalTime local = program.zone.to_local(at);
    frame.changes_at = std::min(at + (floor<minutes>(local) + minutes{1} - local), board.changes_at);
    if (pages.size() > 1)
        frame.changes_at = std::min(frame.changes_at, schedule::next_turn(now, setup.config.page));
    if (state.turned != 0 || state.visiting) {
        frame.changes_at = std::clamp(state.by_hand_until, at + seconds{1}, frame.changes_at);
    }
    if (state.status_panel) {
        view::add_status_panel(c, frame.scene, status_lines(state, setup, at));
        frame.changes_at = at + seconds{1};
    }
    return frame;
}

}  // namespace kiosk::app
