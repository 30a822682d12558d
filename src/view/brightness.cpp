#include "view/brightness.hpp"

#include <algorithm>
#include <cstdint>

namespace kiosk::view {

int Brightness::at(LocalTime local) const {
    if (steps.empty()) return 100;
    const auto time = local - std::chrono::floor<std::chrono::days>(local);
    const auto next = std::ranges::find_if(steps, [&](const auto& step) { return step.from > time; });
    return next == steps.begin() ? steps.back().percent : std::prev(next)->percent;
}

void dim(Scene& scene, int percent) {
    if (percent >= 100) return;
    Box night;
    night.rect = {0, 0, scene.size.w, scene.size.h};
    night.fill = {0, 0, 0, static_cast<std::uint8_t>((100 - percent) * 255 / 100)};
    scene.items.emplace_back(night);
}

}  // namespace kiosk::view
