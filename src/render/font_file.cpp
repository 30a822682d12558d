#include "render/font_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace kiosk::render {
namespace {

constexpr off_t largest = 128 << 20;

struct Descriptor {
    explicit Descriptor(const std::string& path) : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    const int number;
};

// Of the whole file; empty where it is not there in full.
std::vector<std::byte> bytes_of(int file, std::size_t size) {
    std::vector<std::byte> bytes(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t length = ::read(file, bytes.data() + done, size - done);
        if (length <= 0) return {};
        done += static_cast<std::size_t>(length);
    }
    return bytes;
}

bool is_the_systems(const struct stat& info) {
    constexpr mode_t others = S_IWGRP | S_IWOTH;
    return info.st_uid == 0 && (info.st_mode & others) == 0;
}

}  // namespace

std::shared_ptr<const FontFile> FontFile::open(const std::string& path) {
    const Descriptor file(path);
    struct stat info {};
    if (file.number < 0 || fstat(file.number, &info) != 0 || !S_ISREG(info.st_mode)) return nullptr;
    if (info.st_size <= 0 || info.st_size > largest) return nullptr;
    const auto size = static_cast<std::size_t>(info.st_size);
    void* mapped = nullptr;
    std::vector<std::byte> read;
    if (is_the_systems(info)) {
        mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0);
        if (mapped == MAP_FAILED) return nullptr;
    } else {
        read = bytes_of(file.number, size);
        if (read.empty()) return nullptr;
    }
    return std::shared_ptr<const FontFile>(new FontFile(mapped, std::move(read), size));
}

FontFile::~FontFile() {
    if (mapped_ != nullptr) munmap(mapped_, size_);
}

}  // namespace kiosk::render
