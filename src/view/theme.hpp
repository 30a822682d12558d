#pragma once

#include "base/error.hpp"
#include "model/color.hpp"

namespace kiosk::view {

/// The colours of a screen, by use. Read from assets/themes by config/.
struct Theme {
    Color background, panel, line;
    Color text, muted;
    Color now, on_now;  ///< the mark of a session that runs, and the words on it
    Color next, on_next;
    Color access, live;
    Color alert, on_alert;  ///< cancelled
    Color avatar, on_avatar;

    bool operator==(const Theme&) const = default;
};

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(Color a, Color b);

/// Fails naming the first pair below 7:1 for text or 4.5:1 for marks.
Result<void> check_contrast(const Theme& theme);

}  // namespace kiosk::view
