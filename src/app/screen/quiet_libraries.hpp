#pragma once

namespace kiosk::app {

/// Tells the libraries below SDL what a wall screen has no use for, in the only words that they hear: the
/// environment. What is set there already stays. Before the process has a second thread.
///
/// - A message bus of the session, where there is none: libdbus would start one for the screen, from a child
///   process that it forks among threads.
/// - Letters put together from several keys: X11 would read a table of all of them.
void quiet_libraries();

}  // namespace kiosk::app
