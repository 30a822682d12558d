#include "app/screen/state.hpp"

#include <algorithm>

namespace kiosk::app {
namespace {

// How long a page or room that was chosen by hand stands.
constexpr std::chrono::minutes by_hand{1};

struct Updater {
    State state;

    State operator()(const FeedArrived& event) {
        // Several network threads post: an older programme may come in after a newer one.
        if (state.programme && event.programme->serial < state.programme->serial) return std::move(state);
        // A room was chosen by its place in the old programme.
        state.visiting.reset();
        state.programme = event.programme;
        state.confirmed_before.reset();
        return std::move(state);
    }

    State operator()(const SourceConfirmed& event) {
        state.confirmed[event.source] = event.at;
        return std::move(state);
    }

    State operator()(const ClockJudged& event) {
        state.clock = event.verdict;
        std::erase_if(state.confirmed, [&](const auto& one) { return one.second < event.made; });
        return std::move(state);
    }

    State operator()(const NoticesArrived& event) {
        if (event.first && state.notices && !state.notices_are_first) return std::move(state);
        state.notices = event.notices;
        state.notices_are_first = event.first;
        return std::move(state);
    }

    State operator()(const PollEnded& event) {
        state.polls[event.source] = event.report;
        return std::move(state);
    }

    State operator()(const KeyPressed& event) {
        using Key = KeyPressed::Key;
        state.awake_until = event.at + by_hand;
        switch (event.key) {
            case Key::quit:
                state.quit = true;
                break;
            case Key::status:
                state.status_panel = !state.status_panel;
                break;
            case Key::next_page:
                turn(1, event.at);
                break;
            case Key::previous_page:
                turn(-1, event.at);
                break;
            case Key::digit:
                visit(event.digit, event.at);
                break;
        }
        return std::move(state);
    }

    State operator()(const LogoArrived& event) {
        state.logo = event.size;
        return std::move(state);
    }

    State operator()(const SetupJudged& event) {
        state.setup_error = event.error;
        return std::move(state);
    }

    State operator()(const SourcesChanged&) {
        state.confirmed_before = as_of(state);
        state.confirmed.clear();
        state.polls.clear();
        return std::move(state);
    }

    State operator()(const FilesChanged&) { return std::move(state); }

    State operator()(const PictureAsked&) { return std::move(state); }

    State operator()(const IdentifyAsked& event) {
        state.identify_until = event.at + event.lasting;
        return std::move(state);
    }

    State operator()(const FleetJudged& event) {
        if (event.error.empty()) {
            state.fleet_errors.erase(event.source);
        } else {
            state.fleet_errors[event.source] = event.error;
        }
        return std::move(state);
    }

    State operator()(const FellAsleep&) {
        state.status_panel = false;
        state.turned = 0;
        state.visiting.reset();
        return std::move(state);
    }

    State operator()(const SlidesListed& event) {
        state.slides[event.folder] = event.pictures;
        return std::move(state);
    }

    State operator()(const Tick& event) {
        if ((state.turned != 0 || state.visiting) &&
            (event.at >= state.by_hand_until || event.at < state.by_hand_until - by_hand)) {
            state.turned = 0;
            state.visiting.reset();
        }
        // The same where the clock was set back: nobody asks for longer than an hour.
        constexpr std::chrono::hours longest{1};
        if (state.identify_until &&
            (event.at >= *state.identify_until || event.at < *state.identify_until - longest))
            state.identify_until.reset();
        return std::move(state);
    }

  private:
    void turn(long pages, Instant at) {
        state.turned += pages;
        state.by_hand_until = at + by_hand;
    }

    void visit(int digit, Instant at) {
        const auto room = static_cast<schedule::RoomIndex>(digit == 0 ? 9 : digit - 1);
        if (!state.programme || room >= state.programme->program().rooms.size()) return;
        state.visiting = room;
        state.turned = 0;
        state.by_hand_until = at + by_hand;
    }
};

}  // namespace

bool is_woken(const State& state, Instant at) {
    return at < state.awake_until && at >= state.awake_until - by_hand;
}

std::optional<Instant> as_of(const State& state) {
    std::optional<Instant> oldest = state.confirmed_before;
    for (const auto& [source, at] : state.confirmed) oldest = oldest ? std::min(*oldest, at) : at;
    return oldest;
}

State update(State state, const Event& event) {
    return std::visit(Updater{std::move(state)}, event);
}

}  // namespace kiosk::app
