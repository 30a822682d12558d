#pragma once

#include <string>

#include "schedule/board.hpp"

namespace kiosk::app {

/// What runs and what comes next in each room of a board, as the command `now --json` prints it.
std::string now_json(const Program& program, const schedule::Board& board);

}  // namespace kiosk::app
