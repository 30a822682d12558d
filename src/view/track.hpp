#pragma once

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// A bar in the colour of a session's track, shifted in lightness until it can be seen on the background; as
/// high as the capitals of a type of `size` units. It says nothing that the track's name beside it does not.
/// Empty where the track has no colour or no name.
Block track_bar(const Context& c, const Session& session, double size);

/// That bar and the track's name, in muted type. Empty where the bar is.
Block track_label(const Context& c, const Session& session, double size);

}  // namespace kiosk::view
