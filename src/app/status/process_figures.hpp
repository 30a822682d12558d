#pragma once

#include <cstdint>
#include <string_view>

namespace kiosk::app {

/// What the process takes of the machine's memory, in bytes; 0 where the system does not tell.
struct MemoryFigures {
    std::uint64_t pss = 0;  ///< shared pages divided by those who share them: what its end would free
    std::uint64_t rss = 0;  ///< all of its pages that are in memory

    bool operator==(const MemoryFigures&) const = default;
};

/// Of the text of /proc/PID/smaps_rollup; see proc(5).
MemoryFigures memory_in(std::string_view smaps_rollup);

/// Of this process.
MemoryFigures memory_now();

}  // namespace kiosk::app
