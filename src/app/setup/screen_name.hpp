#pragma once

#include <string>

namespace kiosk::app {

/// What staff call this screen: the machine's host name, without its domain; "screen" where it has none.
std::string screen_name();

}  // namespace kiosk::app
