#pragma once

#include <vector>

#include "app/setup/setup.hpp"
#include "app/sources/loaded.hpp"
#include "view/text_measure.hpp"

namespace kiosk::app {

/// Lays out what this screen will show at every start of a session, and reports texts that had to be cut at
/// its size and letters that no font on this machine has.
void check_screen(const LoadedPtr& loaded, const Setup& setup, const view::TextMeasure& measure,
                  view::Size size, const std::vector<schedule::RoomIndex>& rooms, Findings& findings);

}  // namespace kiosk::app
