#include "app/fleet/fleet_patches.hpp"

namespace kiosk::app {

Result<void> FleetPatches::take(const fleet::Audience& audience, const std::string& topic,
                                std::string_view patch) {
    auto anew = patches_;
    if (patch.empty()) {
        anew.erase(audience.kind);
    } else {
        anew[audience.kind] = {topic, std::string(patch)};
    }
    std::vector<config::Patch> list;
    for (const auto& [kind, one] : anew) list.push_back(one);
    if (auto used = use_(std::move(list)); !used) return used;
    patches_ = std::move(anew);
    return {};
}

}  // namespace kiosk::app
