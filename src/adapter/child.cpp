#include "adapter/child.hpp"

#include <unistd.h>

#include <limits>

#include "adapter/evaluate.hpp"
#include "adapter/job.hpp"
#include "adapter/limits.hpp"
#include "adapter/memory_file.hpp"

namespace kiosk::adapter {

int run_child() {
    confine_this_process({});
    const MemoryFile in(STDIN_FILENO);
    const MemoryFile out(STDOUT_FILENO);
    const auto bytes = in.read(std::numeric_limits<std::size_t>::max());
    if (!bytes) return 1;
    const auto job = unpack_job(*bytes);
    const auto outcome = job ? evaluate(*job) : tl::make_unexpected(job.error());
    return out.write(pack(outcome)) ? 0 : 1;
}

}  // namespace kiosk::adapter
