#include "net/atomic_file.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <system_error>

namespace kiosk::net {
namespace {

namespace fs = std::filesystem;

// One name a process, so that two that share a directory do not write into one file.
std::string temporary_prefix(const std::string& name) {
    return name + ".tmp-";
}

tl::unexpected<Error> cannot_write(const fs::path& place, const std::string& why) {
    return fail("cannot be written: " + why, place.string(),
                "free some space, or set cache_dir to a directory that this user may write");
}

bool write_all(const FileHandle& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool synced_directory(const fs::path& directory) {
    const FileHandle handle(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems know no fsync of a directory; they say EINVAL and have nothing to sync.
    return handle.open() && (::fsync(handle.number()) == 0 || errno == EINVAL);
}

}  // namespace

bool FileHandle::close() {
    const int number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
}

std::string system_message() {
    return std::error_code(errno, std::generic_category()).message();
}

Result<std::string> read_all(const FileHandle& file, std::size_t limit, const std::string& place) {
    constexpr std::size_t step = 1U << 16U;
    std::string bytes;
    while (bytes.size() <= limit) {
        const std::size_t had = bytes.size();
        const std::size_t want = std::min(step, limit - had + 1);
        bytes.resize(had + want);
        const ssize_t count = ::read(file.number(), bytes.data() + had, want);
        bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0)
            return fail("cannot be read: " + system_message(), place, "check the file and its disk");
        if (count == 0) break;
    }
    return bytes;
}

Result<void> replace_file(const fs::path& directory, const std::string& name,
                          std::initializer_list<std::string_view> parts, unsigned mode) {
    std::error_code code;
    fs::create_directories(directory, code);
    if (code) return cannot_write(directory, code.message());

    const fs::path temporary = directory / (temporary_prefix(name) + std::to_string(::getpid()));
    FileHandle file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.open()) return cannot_write(directory, system_message());
    const bool written =
        std::ranges::all_of(parts, [&](std::string_view part) { return write_all(file, part); }) &&
        ::fchmod(file.number(), mode) == 0 && ::fsync(file.number()) == 0 && file.close() &&
        ::rename(temporary.c_str(), (directory / name).c_str()) == 0;
    if (!written) {
        const std::string why = system_message();
        ::unlink(temporary.c_str());
        return cannot_write(directory, why);
    }
    if (!synced_directory(directory)) return cannot_write(directory, system_message());
    return {};
}

void remove_leftovers(const fs::path& directory, const std::string& name) {
    const std::string prefix = temporary_prefix(name);
    std::error_code code;
    for (fs::directory_iterator entry(directory, code), end; !code && entry != end; entry.increment(code)) {
        const std::string file = entry->path().filename().string();
        if (!file.starts_with(prefix)) continue;
        pid_t owner = 0;
        const char* last = file.data() + file.size();
        const auto read = std::from_chars(file.data() + prefix.size(), last, owner);
        const bool ours = read.ec == std::errc() && read.ptr == last && owner > 0;
        if (ours && (owner == ::getpid() || (::kill(owner, 0) != 0 && errno == ESRCH))) {
            ::unlink(entry->path().c_str());
        }
    }
}

}  // namespace kiosk::net
