#pragma once

#include <cstdint>

#include "base/error.hpp"
#include "model/color.hpp"

namespace kiosk::view {

/// The colours of a screen, by use, and how strong its lines are. Read from assets/themes by config/.
struct Theme {
    Color background, panel, line;
    Color text, muted;
    Color now, on_now;  ///< the mark of a session that runs, and the words on it
    Color next, on_next;
    Color access, live;
    Color alert, on_alert;  ///< cancelled
    Color avatar, on_avatar;
    double stroke = 1;  ///< how many times as thick as usual lines and frames are

    bool operator==(const Theme&) const = default;
};

/// Least contrast (WCAG 2.2): of text, 1.4.6, level AAA; of marks, which have words beside them; of what only
/// helps to tell things apart, 1.4.11.
inline constexpr double text_contrast = 7.0, mark_contrast = 4.5, shape_contrast = 3.0;

/// How strongly the frame of a chip tints its inside, of 255.
inline constexpr std::uint8_t chip_tint = 26;

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(Color a, Color b);

/// An opaque colour with `over`, as translucent as `alpha` says, painted on it.
Color blended(Color over, std::uint8_t alpha, Color under);

/// Looks at every pair of colours that stand on each other somewhere. Fails naming the first that is below
/// its limit.
Result<void> check_contrast(const Theme& theme);

}  // namespace kiosk::view
