#include "app/fleet/fleet_patches.hpp"

namespace kiosk::app {

Result<void> FleetPatches::take(const std::string& topic, std::string_view patch) {
    auto anew = patches_;
    const bool taken_away = patch == "{}";
    if (taken_away) {
        anew.erase(topic);
    } else {
        anew[topic] = patch;
    }
    // "…/all/…" sorts before "…/groups/…", and that before "…/screens/…".
    std::vector<config::Patch> list;
    for (const auto& [name, text] : anew) list.push_back({name, text});
    auto used = use_(std::move(list));
    if (used || taken_away) patches_ = std::move(anew);
    return used;
}

}  // namespace kiosk::app
