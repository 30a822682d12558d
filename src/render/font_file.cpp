#include "render/font_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::render {

std::shared_ptr<const FontFile> FontFile::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return nullptr;
    struct stat found {};
    const bool good = fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0;
    const auto size = good ? static_cast<std::size_t>(found.st_size) : 0;
    void* const start = good ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    close(file);
    if (start == MAP_FAILED) return nullptr;
    return std::shared_ptr<const FontFile>(new FontFile(start, size));
}

FontFile::~FontFile() {
    munmap(start_, size_);
}

}  // namespace kiosk::render
