#include "adapter/child.hpp"

#include <unistd.h>

#include <limits>

#include "adapter/evaluate.hpp"
#include "adapter/job.hpp"
#include "adapter/limits.hpp"
#include "adapter/memory_file.hpp"

namespace kiosk::adapter {
namespace {

int exit_code() {
    const MemoryFile in(STDIN_FILENO);
    const MemoryFile out(STDOUT_FILENO);
    const auto bytes = in.read(std::numeric_limits<std::size_t>::max());
    if (!bytes) return 1;
    const auto job = unpack_job(*bytes);
    const auto outcome = job ? evaluate(*job) : tl::make_unexpected(job.error());
    return out.write(pack(outcome)) ? 0 : 1;
}

}  // namespace

void run_child() {
    confine_this_process({});
    const int code = exit_code();
    // What libraries do at an orderly end may take files and threads, which this process has given up.
    _exit(code);
}

}  // namespace kiosk::adapter
