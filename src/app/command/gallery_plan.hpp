#pragma once

#include <string>
#include <vector>

#include "app/command/situations.hpp"
#include "app/setup/setup.hpp"
#include "view/page.hpp"

namespace kiosk::app {

/// One picture of a gallery.
struct Shot {
    view::ViewKind view{};
    Scenario scenario;
    std::string language;  ///< of the screen's words
    std::string theme;     ///< empty: the config's, by the time of day
    view::Size size;

    bool operator==(const Shot&) const = default;
};

/// What a gallery shows, in chapters, and in words what it has to leave out.
struct GalleryPlan {
    struct Chapter {
        std::string title;
        std::vector<Shot> shots;
    };
    std::vector<Chapter> chapters;
    std::vector<std::string> left_out;
};

/// Every view in every situation that the programme has, in both formats of a screen, in the config's own
/// theme and first language; then a door and all rooms in each theme and in each language. `themes` and
/// `languages` are all that there are.
GalleryPlan plan_gallery(const config::Config& config, const std::vector<Scenario>& scenarios,
                         const std::vector<std::string>& themes, const std::vector<std::string>& languages);

}  // namespace kiosk::app
