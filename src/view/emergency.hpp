#pragma once

#include <span>

#include "model/notices.hpp"
#include "view/context.hpp"
#include "view/scene.hpp"

namespace kiosk::view {

/// The colours of an emergency, whatever theme a screen has. White on each of the grounds is above
/// text_contrast.
struct EmergencyColors {
    Color ground, text, mark, on_mark;
};
EmergencyColors emergency_colors(Emergency::Mode mode);

/// The whole screen for an emergency, with nothing but its words, in all the languages of `words` at once:
/// the first the largest. They shrink until all fit, and end at the smallest type: where
/// staff have written more than that, the last languages are left out, and told in Scene::cut. A test is
/// framed and says TEST in each language; a lifted one has a calm ground of its own. `c` has any of the
/// languages.
Scene emergency(const Context& c, const Emergency& emergency, std::span<const i18n::Messages> words);

}  // namespace kiosk::view
