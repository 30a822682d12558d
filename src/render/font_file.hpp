#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::render {

/// The bytes of a font file: its sizes share them, they need no open descriptor, and the file may be
/// replaced, cut or removed meanwhile. A file of the system's is mapped, since packages replace files and
/// never write into them; one of somebody else's is read, since a mapping would end the program where it is
/// cut.
class FontFile {
  public:
    /// Null when the file cannot be read, is empty or larger than 128 MiB.
    static std::shared_ptr<const FontFile> open(const std::string& path);
    ~FontFile();
    FontFile(const FontFile&) = delete;
    FontFile& operator=(const FontFile&) = delete;

    const void* start() const { return mapped_ != nullptr ? mapped_ : read_.data(); }
    std::size_t size() const { return size_; }

  private:
    FontFile(void* mapped, std::vector<std::byte> read, std::size_t size)
        : mapped_(mapped), read_(std::move(read)), size_(size) {}

    void* mapped_;  // null: it was read
    std::vector<std::byte> read_;
    std::size_t size_;
};

}  // namespace kiosk::render
