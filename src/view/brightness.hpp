#pragma once

#include <chrono>
#include <vector>

#include "time/instant.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// From a time of the day on, so bright.
struct BrightnessStep {
    std::chrono::minutes from{};  ///< after midnight, in the event's zone; below 24 h
    int percent = 100;            ///< 5 to 100

    bool operator==(const BrightnessStep&) const = default;
};

/// How bright a screen is in the course of the day: each step holds until the next one, the last one over
/// midnight.
struct Brightness {
    std::vector<BrightnessStep> steps;  ///< by time; none: always at 100

    /// In percent, at a wall time of the event's zone.
    int at(LocalTime local) const;

    bool operator==(const Brightness&) const = default;
};

/// Lays so much black over a whole scene, as its last item, that it is as bright as that. All of it fades
/// alike, so what stood out from its ground still does.
void dim(Scene& scene, int percent);

}  // namespace kiosk::view
