#include "adapter/limits.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace kiosk::adapter {
namespace {

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    const rlimit wanted{soft, hard};
    setrlimit(resource, &wanted);
}

// The address space in use, in bytes; 0 where the kernel does not tell.
std::size_t address_space() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace

void confine_this_process(const Limits& limits) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const std::size_t memory = address_space() + limits.memory;
    limit(RLIMIT_AS, memory, memory);
    const auto cpu = static_cast<rlim_t>(limits.cpu.count());
    limit(RLIMIT_CPU, cpu, cpu + 1);  // SIGXCPU, then SIGKILL
    limit(RLIMIT_FSIZE, limits.output, limits.output);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_NPROC, 0, 0);
    // Descriptors that are open stay so; no other gets a number below this.
    limit(RLIMIT_NOFILE, STDERR_FILENO + 1, STDERR_FILENO + 1);
}

}  // namespace kiosk::adapter
