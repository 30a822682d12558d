#pragma once

#include <optional>
#include <vector>

#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"
#include "schedule/board.hpp"
#include "time/instant.hpp"
#include "view/page.hpp"

namespace kiosk::app {

/// What a screen shows at one moment, and until when that holds.
struct Frame {
    view::Scene scene;
    Instant changes_at;  ///< the next displayed minute, turn of a page, or change on the board
    view::Page page;
    std::size_t place = 0;                   ///< of the page in the rotation
    std::size_t language = 0;                ///< of the page: its place in Config::languages
    view::Page following;                    ///< the one after it: its pictures are worth fetching
    view::Size slide_box;                    ///< what a picture of the view slides has to fit into
    std::vector<schedule::RoomBoard> shown;  ///< the rooms on the page: what a cross-fade is for
    std::size_t pages = 1;
    std::optional<Emergency> emergency;       ///< it has the whole screen; there is no page
    bool identify = false;                    ///< the screen says which one it is; there is no page
    bool asleep = false;                      ///< black, outside the opening hours; there is no page
    view::Claims claims = view::Claims::now;  ///< what its pages may say
};

/// The frame of a state. Pure: same arguments, same pixels. `page` forces one page of the rotation. Before
/// any programme is known and no zone is configured, the clock is shown in setup.machine_zone.
Frame compose(const State& state, const Setup& setup, const view::TextMeasure& measure, view::Size size,
              PreciseInstant now, std::optional<std::size_t> page = std::nullopt);

}  // namespace kiosk::app
