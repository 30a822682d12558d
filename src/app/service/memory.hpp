#pragma once

namespace kiosk::app {

/// Has large blocks that are freed go back to the system at once, for as long as the process runs: the C
/// library's own bounds grow with the largest block that was ever freed. Before any thread is started.
void keep_memory_small();

/// Gives back what lies between the blocks that are in use, of which reading a programme leaves much. Takes
/// about a millisecond.
void give_back_memory();

}  // namespace kiosk::app
