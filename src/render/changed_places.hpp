#pragma once

#include <SDL2/SDL_rect.h>

#include <functional>
#include <optional>
#include <vector>

#include "view/scene.hpp"

namespace kiosk::render {

/// Where two scenes of the same size and background look different, in at most a few rectangles that do not
/// overlap. `place` tells where an item may draw. A picture counts as changed: it may have arrived meanwhile.
/// Nothing when that is so much that the whole may as well be painted.
std::optional<std::vector<SDL_Rect>> changed_places(const view::Scene& last, const view::Scene& next,
                                                    const std::function<SDL_Rect(const view::Item&)>& place);

}  // namespace kiosk::render
