#include "app/screen/shows.hpp"

namespace kiosk::app {
namespace {

view::ViewKind kind_of(config::View view, const config::Config& config) {
    switch (view) {
        case config::View::door:
            return view::ViewKind::door;
        case config::View::foyer:
            return view::ViewKind::foyer;
        case config::View::upcoming:
            return view::ViewKind::upcoming;
        case config::View::access:
            return view::ViewKind::access;
        case config::View::people:
            return view::ViewKind::people;
        case config::View::slides:
            return view::ViewKind::slides;
        case config::View::message:
            return view::ViewKind::message;
        case config::View::clock:
            return view::ViewKind::clock;
        case config::View::automatic:
            break;
    }
    return config.rooms.empty() ? view::ViewKind::foyer : view::ViewKind::door;
}

view::Show show_of(const config::PageEntry& entry, const State& state, const config::Config& config) {
    view::Show show;
    show.kind = kind_of(entry.view, config);
    show.dwell = entry.seconds.value_or(config.page);
    show.hide_idle = config.hide_idle_rooms;
    show.text = entry.text;
    if (const auto slides = state.slides.find(entry.folder); slides != state.slides.end())
        show.pictures = slides->second;
    return show;
}

}  // namespace

std::vector<view::Show> shows(const State& state, const Setup& setup) {
    const config::Config& config = setup.config;
    if (config.pages.empty()) return {show_of({config.view, {}, {}, {}}, state, config)};
    std::vector<view::Show> found;
    for (const config::PageEntry& entry : config.pages) found.push_back(show_of(entry, state, config));
    return found;
}

}  // namespace kiosk::app
