#include "adapter/memory_file.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace kiosk::adapter {
namespace {

tl::unexpected<Error> failed(const char* what) {
    return fail(std::string(what) + ": " + std::strerror(errno));
}

}  // namespace

Result<MemoryFile> MemoryFile::create(std::string_view bytes) {
    MemoryFile file(memfd_create("venue-kiosk adapter", MFD_CLOEXEC));
    if (file.descriptor_ < 0) return failed("no memory can be shared with an adapter");
    if (auto written = file.write(bytes); !written) return tl::make_unexpected(written.error());
    // A child that gets this file reads on from here.
    lseek(file.descriptor_, 0, SEEK_SET);
    return file;
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

MemoryFile::~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

Result<std::string> MemoryFile::read(std::size_t limit) const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) return failed("an adapter's file cannot be read");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit) return fail("more than " + std::to_string(limit >> 20U) + " MiB");
    std::string bytes(size, '\0');
    for (std::size_t done = 0; done < size;) {
        const ssize_t count = pread(descriptor_, bytes.data() + done, size - done, static_cast<off_t>(done));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return failed("an adapter's file cannot be read");
        done += static_cast<std::size_t>(count);
    }
    return bytes;
}

Result<void> MemoryFile::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failed("an adapter's file cannot be written");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

}  // namespace kiosk::adapter
