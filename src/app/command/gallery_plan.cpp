#include "app/command/gallery_plan.hpp"

#include <algorithm>

namespace kiosk::app {
namespace {

using view::ViewKind;

constexpr view::Size wide{1920, 1080}, upright{1080, 1920};

const Scenario* find(const std::vector<Scenario>& scenarios, Situation situation, bool of_room) {
    const auto found = std::ranges::find_if(scenarios, [&](const Scenario& scenario) {
        return scenario.situation == situation && scenario.room.has_value() == of_room;
    });
    return found == scenarios.end() ? nullptr : &*found;
}

// The one that tells most; every programme with a session has one.
const Scenario* best(const std::vector<Scenario>& scenarios, bool of_room) {
    for (const Situation situation : of_room ? room_situations() : event_situations()) {
        if (const Scenario* found = find(scenarios, situation, of_room)) return found;
    }
    return nullptr;
}

bool is_of_room(ViewKind view) {
    return view == ViewKind::door || view == ViewKind::people;
}

// Views of a text, a picture or the time are the same whatever the programme does.
bool has_situations(ViewKind view) {
    return view != ViewKind::slides && view != ViewKind::message && view != ViewKind::clock;
}

std::span<const Situation> situations_of(ViewKind view) {
    if (view == ViewKind::people) return people_situations();
    return is_of_room(view) ? room_situations() : event_situations();
}

bool in_config(const config::Config& config, config::View view) {
    return std::ranges::any_of(config.pages,
                               [&](const config::PageEntry& entry) { return entry.view == view; });
}

}  // namespace

GalleryPlan plan_gallery(const config::Config& config, const std::vector<Scenario>& scenarios,
                         const std::vector<std::string>& themes, const std::vector<std::string>& languages) {
    GalleryPlan plan;
    const Scenario* const at_door = best(scenarios, true);
    const Scenario* const in_hall = best(scenarios, false);
    if (at_door == nullptr || in_hall == nullptr) {
        plan.left_out.emplace_back("everything: the programme has no session in any of the rooms");
        return plan;
    }
    const std::string& language = config.languages.front();
    for (const ViewKind view : {ViewKind::door, ViewKind::foyer, ViewKind::upcoming, ViewKind::access,
                                ViewKind::people, ViewKind::slides, ViewKind::message, ViewKind::clock}) {
        const std::string name(view::view_name(view));
        if ((view == ViewKind::slides && !in_config(config, config::View::slides)) ||
            (view == ViewKind::message && !in_config(config, config::View::message))) {
            plan.left_out.push_back(name + ": it is not among the config's \"pages\"");
            continue;
        }
        GalleryPlan::Chapter chapter{"View " + name, {}};
        const auto add = [&](const Scenario& scenario) {
            for (const view::Size size : {wide, upright})
                chapter.shots.push_back({view, scenario, language, {}, size});
        };
        if (!has_situations(view)) {
            add(*in_hall);
        } else {
            for (const Situation situation : situations_of(view)) {
                if (const Scenario* scenario = find(scenarios, situation, is_of_room(view))) {
                    add(*scenario);
                } else {
                    plan.left_out.push_back(name + ", " + std::string(describe(situation)) +
                                            ": the programme has no such moment");
                }
            }
        }
        plan.chapters.push_back(std::move(chapter));
    }
    GalleryPlan::Chapter in_themes{"Every theme", {}}, in_languages{"Every language", {}};
    for (const std::string& theme : themes) {
        if (theme == event_theme_name && !config.colors.primary && !config.colors.background) {
            plan.left_out.emplace_back("the theme event: the config has no \"colors\" of the event");
            continue;
        }
        in_themes.shots.push_back({ViewKind::door, *at_door, language, theme, wide});
        in_themes.shots.push_back({ViewKind::foyer, *in_hall, language, theme, wide});
    }
    for (const std::string& each : languages) {
        in_languages.shots.push_back({ViewKind::door, *at_door, each, {}, wide});
        in_languages.shots.push_back({ViewKind::foyer, *in_hall, each, {}, wide});
    }
    plan.chapters.push_back(std::move(in_themes));
    plan.chapters.push_back(std::move(in_languages));
    return plan;
}

}  // namespace kiosk::app
