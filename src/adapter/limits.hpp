#pragma once

#include <chrono>
#include <cstddef>

namespace kiosk::adapter {

/// What a child that runs an adapter may use.
struct Limits {
    std::chrono::seconds cpu{5};
    std::size_t memory = 512U << 20U;  ///< bytes, beyond what the program has when it starts
    std::size_t output = 64U << 20U;   ///< bytes
    std::chrono::seconds wall{30};     ///< on a machine that is busy with other things
};

/// Puts the calling process under limits for good: CPU, memory and output, no file opened, no process
/// started, no core dump, and an end together with its parent.
void confine_this_process(const Limits& limits);

}  // namespace kiosk::adapter
