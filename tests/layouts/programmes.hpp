#pragma once

#include <string>
#include <vector>

#include "model/program.hpp"

namespace kiosk::layouts {

struct Programme {
    std::string name;
    Program program;
};

/// Those of the collected feeds that are a programme with sessions, read as the program reads them, in the
/// order of their names; read once. None where the collection is not there.
const std::vector<Programme>& collected();

/// The demo's.
const Programme& demo();

/// The same, in which every session offers every service.
const Programme& every_service();

}  // namespace kiosk::layouts
