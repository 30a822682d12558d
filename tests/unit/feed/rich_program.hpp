#pragma once

#include "model/program.hpp"

namespace kiosk::feed::test {

/// A programme in which every field of the model is filled somewhere, and empty somewhere.
Program rich_program();

}  // namespace kiosk::feed::test
