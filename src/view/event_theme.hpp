#pragma once

#include <functional>
#include <optional>

#include "view/theme.hpp"

namespace kiosk::view {

/// What an event's own design gives.
struct EventColors {
    Color primary;
    std::optional<Color> background;  ///< none: nearly black, with a touch of the primary colour

    bool operator==(const EventColors&) const = default;
};

/// The colour of the same hue and the nearest lightness for which `holds`; where there is none, black or
/// white, whichever does, else black.
Color shifted(Color color, const std::function<bool(Color)>& holds);

/// The colour of the same hue and the nearest lightness that stands out from `under` by at least `least`.
/// 21 is possible on black and white only; up to 4.5 on any colour.
Color legible(Color color, Color under, double least);

/// A theme in the event's colours, which are shifted in lightness, never in hue, until check_contrast() is
/// content: it is, for any colours. What the event does not say (access, live, alert) keeps the hues of
/// `base`.
Theme event_theme(const EventColors& event, const Theme& base);

}  // namespace kiosk::view
