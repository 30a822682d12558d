#include "adapter/run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <optional>

#include "adapter/child.hpp"
#include "adapter/memory_file.hpp"

namespace kiosk::adapter {
namespace {

// How a child is started: with these files as its first three, no others, and signals as they come.
class SpawnPlan {
  public:
    SpawnPlan(const MemoryFile& in, const MemoryFile& out) {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, in.descriptor(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files_, out.descriptor(), STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }

    Result<pid_t> start(const std::filesystem::path& program) const {
        std::string name = "venue-kiosk";
        std::string argument = child_argument;
        std::array<char*, 3> arguments{name.data(), argument.data(), nullptr};
        std::array<char*, 1> environment{nullptr};
        pid_t child = 0;
        const int error =
            posix_spawn(&child, program.c_str(), &files_, &attributes_, arguments.data(), environment.data());
        if (error != 0) return fail(std::string("the adapter cannot be started: ") + std::strerror(error));
        return child;
    }

  private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

// Waits for the end of a child, and ends it where it takes too long. Nothing then; else its wait status.
std::optional<int> wait_for(pid_t child, std::chrono::milliseconds limit, const std::stop_token& stop) {
    // Without pidfd_open (Linux before 5.3) the limit of CPU time alone counts.
    const auto handle = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
    bool late = false;
    if (handle >= 0) {
        // The child's id stays its own until it is waited for, which is after this callback is gone.
        const std::stop_callback end(stop, [child] { kill(child, SIGKILL); });
        pollfd waited{handle, POLLIN, 0};
        int ready = 0;
        do {
            ready = poll(&waited, 1, static_cast<int>(limit.count()));
        } while (ready < 0 && errno == EINTR);
        late = ready == 0;
        close(handle);
    }
    if (late) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return late ? std::nullopt : std::optional(status);
}

Error ended_early(const Job& job, std::optional<int> status, const Limits& limits) {
    constexpr const char* remedy =
        "look for an endless loop or recursion in the adapter, or at the feed's size";
    const std::string cpu = std::to_string(limits.cpu.count()) + " s of computing time";
    const std::string memory = std::to_string(limits.memory >> 20U) + " MiB of memory";
    if (!status) {
        return {"the adapter took more than " + std::to_string(limits.wall.count()) + " s", job.name, remedy};
    }
    if (WIFSIGNALED(*status)) {
        switch (WTERMSIG(*status)) {
            case SIGXCPU:
            case SIGKILL:
                return {"the adapter took more than " + cpu, job.name, remedy};
            case SIGABRT:
                return {"the adapter needs more than " + memory, job.name, remedy};
            case SIGXFSZ:
                return {"the adapter writes more than " + std::to_string(limits.output >> 20U) + " MiB",
                        job.name, remedy};
            case SIGSEGV:
                return {"the adapter nests too deeply", job.name, remedy};
            default:
                break;
        }
    }
    return {"the adapter ended without a result", job.name, remedy};
}

}  // namespace

Result<std::string> run(const std::filesystem::path& program, const Job& job, const std::stop_token& stop) {
    const Limits limits;
    const auto in = MemoryFile::create(pack(job));
    if (!in) return tl::make_unexpected(in.error());
    const auto out = MemoryFile::create();
    if (!out) return tl::make_unexpected(out.error());
    const auto child = SpawnPlan(*in, *out).start(program);
    if (!child) return tl::make_unexpected(child.error());
    const std::optional<int> status = wait_for(*child, limits.wall, stop);
    if (stop.stop_requested()) return fail("the adapter was ended, because the program ends", job.name);
    if (!status || !WIFEXITED(*status) || WEXITSTATUS(*status) != 0) {
        return tl::make_unexpected(ended_early(job, status, limits));
    }
    const auto bytes = out->read(limits.output);
    if (!bytes) return tl::make_unexpected(bytes.error());
    return unpack_outcome(*bytes);
}

}  // namespace kiosk::adapter
