#include "app/screen/frame.hpp"

#include <algorithm>

#include "app/notices/notices_shown.hpp"
#include "app/screen/directions.hpp"
#include "app/screen/shows.hpp"
#include "app/screen/sleep.hpp"
#include "app/screen/status_lines.hpp"
#include "app/screen/turns.hpp"
#include "app/sources/rooms_chosen.hpp"
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

// The steps of compose(). Lives for one frame.
class Composer {
  public:
    Composer(const State& state, const Setup& setup, const view::TextMeasure& measure, view::Size size,
             PreciseInstant now)
        : state_(state),
          setup_(setup),
          measure_(measure),
          size_(size),
          now_(now),
          at_(floor<seconds>(now)),
          loaded_(state.programme ? *state.programme : no_programme(setup, nothing_)),
          program_(loaded_.program()),
          local_(program_.zone.to_local(at_)),
          rooms_(state.visiting ? std::vector{*state.visiting}
                                : choose_rooms(program_, setup.config.rooms).rooms),
          notices_(notices_shown(state, setup, program_, rooms_, at_)) {}

    Frame compose(std::optional<std::size_t> page) {
        const Sleep sleep = sleep_of(state_, setup_, program_.zone, at_);
        if (sleep.asleep && !wakes(notices_.emergency) && !identifies())
            return dark(size_, std::min(sleep.changes_at, notices_.changes_at));
        confirmed_ = as_of(state_);
        board_ = pick(rooms_);
        const int margins = 2 * margin_pixels(setup_, size_);
        frame_.claims = claims(state_, schedule::freshness(confirmed_, at_, limits()));
        frame_.slide_box = {size_.w - margins, size_.h - margins};
        // The clock and "minutes left" change with the minute of the event's zone, as day and night do.
        frame_.changes_at = at_ + (floor<minutes>(local_) + minutes{1} - local_);
        changes_by(board_.changes_at);
        changes_by(std::min(notices_.changes_at, notices_.turns_at));
        changes_by(sleep.changes_at);
        changes_by(std::max(loaded_.overrides_change, at_ + seconds{1}));
        if (notices_.emergency != nullptr) {
            frame_.emergency = *notices_.emergency;
            frame_.scene = view::emergency(context(0), *notices_.emergency, setup_.words);
        } else if (identifies()) {
            frame_.identify = true;
            frame_.scene =
                view::identify(context(0), setup_.screen, named_rooms(program_, rooms_, setup_.config));
            if (state_.identify_until) changes_by(std::max(*state_.identify_until, at_ + seconds{1}));
        } else {
            add_page(page);
        }
        finish();
        return std::move(frame_);
    }

  private:
    bool identifies() const { return state_.identify_until || notices_.identify; }

    void changes_by(Instant at) { frame_.changes_at = std::min(frame_.changes_at, at); }

    schedule::AgeLimits limits() const { return {setup_.config.ageing, setup_.config.stale}; }

    schedule::Board pick(const std::vector<schedule::RoomIndex>& rooms) const {
        return schedule::pick(program_, loaded_.timetable, at_, rooms, {setup_.config.event_day_starts, 8});
    }

    view::Context context(std::size_t language) const {
        const Program& spoken = loaded_.program(language);
        const bool fresh = schedule::freshness(confirmed_, at_, limits()) == schedule::Freshness::fresh;
        return view::Context{spoken,
                             board_,
                             setup_.words[language],
                             setup_.themes.at(local_),
                             measure_,
                             size_,
                             margin_pixels(setup_, size_),
                             setup_.config.title.empty() ? spoken.title : setup_.config.title,
                             setup_.config.event_day_starts,
                             setup_.hyphens.get(),
                             signs_,
                             {setup_.config.logo, state_.logo},
                             viewing(setup_.config),
                             venue_ ? &*venue_ : nullptr,
                             frame_.claims,
                             fresh ? std::nullopt : confirmed_};
    }

    view::Context on_page(std::size_t language) const {
        view::Context c = context(language);
        view::Foot foot = foot_of(notices_, setup_, loaded_.program(language), rooms_, language);
        // A list of what was planned tells of its age itself.
        if (c.claims == view::Claims::now && c.as_of) foot.as_of = view::age_words(c, *c.as_of);
        return view::with_foot(std::move(c), std::move(foot));
    }

    std::vector<view::Show> wanted() const {
        if (!state_.visiting) return shows(state_, setup_);
        std::vector<view::Show> door{view::Show{}};
        door.front().kind = view::ViewKind::door;
        return door;
    }

    void add_page(std::optional<std::size_t> page) {
        const std::vector<view::Show> wanted = this->wanted();
        signs_ = directions(program_, setup_.config.directions).by_room;
        // A screen at one door tells of the whole venue, too, where its pages are about all rooms.
        if (rooms_.size() == 1 && program_.rooms.size() > 1 &&
            std::ranges::any_of(wanted, view::is_about_all_rooms, &view::Show::kind))
            venue_ = pick(choose_rooms(program_, {}).rooms);
        std::vector<view::Context> contexts;
        std::vector<std::vector<view::Page>> by_language;
        for (std::size_t language = 0; language < setup_.words.size(); ++language) {
            contexts.push_back(on_page(language));
            by_language.push_back(view::pages(contexts.back(), wanted));
        }
        const std::vector<Turn> turns = in_turn(by_language);
        const std::vector<seconds> stand = dwells(turns);
        frame_.pages = turns.size();
        frame_.place = std::min(page.value_or(turned_page(state_, stand, now_)), turns.size() - 1);
        frame_.page = turns[frame_.place].page;
        frame_.language = turns[frame_.place].language;
        frame_.following = turns[(frame_.place + 1) % turns.size()].page;
        frame_.scene = view::layout(contexts[frame_.language], frame_.page);
        const bool of_venue = venue_ && frame_.page.kind == view::ViewKind::foyer;
        frame_.shown = rooms_on(frame_.page, of_venue ? *venue_ : board_);
        if (venue_) changes_by(venue_->changes_at);
        if (const auto older = schedule::freshness_changes(confirmed_, at_, limits())) changes_by(*older);
        if (turns.size() > 1) changes_by(schedule::next_turn(now_, stand));
        if (state_.turned != 0 || state_.visiting)
            changes_by(std::max(state_.by_hand_until, at_ + seconds{1}));
    }

    void finish() {
        if (state_.status_panel) {
            view::add_status_panel(context(0), frame_.scene, status_lines(state_, setup_, at_));
            frame_.changes_at = at_ + seconds{1};
        }
        if (setup_.config.pixel_shift) view::shift_pixels(frame_.scene, at_);
        if (!frame_.emergency) view::dim(frame_.scene, setup_.config.brightness.at(local_));
    }

    const State& state_;
    const Setup& setup_;
    const view::TextMeasure& measure_;
    view::Size size_;
    PreciseInstant now_;
    Instant at_;
    std::optional<Loaded> nothing_;
    const Loaded& loaded_;
    const Program& program_;
    LocalTime local_;
    std::vector<schedule::RoomIndex> rooms_;
    NoticesShown notices_;
    std::optional<Instant> confirmed_;
    schedule::Board board_;
    std::optional<schedule::Board> venue_;
    std::map<std::string, std::string, std::less<>> signs_;
    Frame frame_;
};

}  // namespace

Frame compose(const State& state, const Setup& setup, const view::TextMeasure& measure, view::Size size,
              PreciseInstant now, std::optional<std::size_t> page) {
    return Composer(state, setup, measure, size, now).compose(page);
}

}  // namespace kiosk::app
