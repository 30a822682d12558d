#pragma once

#include <string_view>

#include "model/access.hpp"

namespace kiosk::view {

/// Glyphs of Font Awesome 4.7, the icon face.
namespace icon {
inline constexpr std::string_view live = "\uF03D";
inline constexpr std::string_view place = "\uF041";  ///< where a session for everybody is held
inline constexpr std::string_view note = "\uF05A";
inline constexpr std::string_view announcement = "\uF0A1";
inline constexpr std::string_view evacuate = "\uF08B", fire = "\uF06D", shelter = "\uF015",
                                  warning = "\uF071", lifted = "\uF058";
}  // namespace icon

/// The symbol of an access service.
constexpr std::string_view icon_of(AccessKind kind) {
    switch (kind) {
        case AccessKind::sign_language_interpreted:
            return "\uF2A3";
        case AccessKind::sign_language_held:
            return "\uF2A7";
        case AccessKind::sign_supported_speech:
            return "\uF256";
        case AccessKind::captions:
            return "\uF20A";
        case AccessKind::hearing_loop:
            return "\uF2A2";
        case AccessKind::spoken_interpretation:
            return "\uF1AB";
        case AccessKind::audio_description:
            return "\uF29E";
        case AccessKind::easy_language:
            return "\uF02D";
        case AccessKind::step_free:
            return "\uF193";
    }
    return {};
}

}  // namespace kiosk::view
