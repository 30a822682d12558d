#pragma once

#include <optional>
#include <vector>

#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"
#include "schedule/board.hpp"
#include "schedule/notices.hpp"
#include "view/context.hpp"

namespace kiosk::app {

/// What notices put on a screen at one moment.
struct NoticesShown {
    const Emergency* emergency = nullptr;            ///< of State::notices; it takes the whole screen
    bool identify = false;                           ///< the screen says which one it is
    std::vector<const Announcement*> announcements;  ///< those that take turns at the foot of its pages
    std::size_t shown = 0;                           ///< the one whose turn it is
    std::size_t more = 0;                            ///< further ones
    Instant changes_at = Instant::max();             ///< the next one that begins or ends
    Instant turns_at = Instant::max();               ///< the next turn of several announcements
};

/// Pure. `rooms` are those that the screen shows; a screen whose rooms are not known yet is one of those that
/// its config names.
NoticesShown notices_shown(const State& state, const Setup& setup, const Program& program,
                           const std::vector<schedule::RoomIndex>& rooms, Instant at);

/// The foot in a language. What is for other rooms than all those of the screen begins with their names.
view::Foot foot_of(const NoticesShown& shown, const Setup& setup, const Program& program,
                   const std::vector<schedule::RoomIndex>& rooms, std::size_t language);

}  // namespace kiosk::app
