#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"

namespace kiosk::app {

/// What staff read in the status panel: names in the screen's language, and values. No credentials.
std::vector<std::pair<std::string, std::string>> status_lines(const State& state, const Setup& setup,
                                                              Instant at);

/// What is wrong with the machine's clock, for staff; empty when nothing is.
std::string clock_words(const ClockVerdict& clock);

}  // namespace kiosk::app
