#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace kiosk::render {

/// The bytes of a font file, mapped: its sizes share them, they need no open descriptor, and the file may be
/// replaced or removed meanwhile.
class FontFile {
  public:
    /// Null when the file cannot be read, or is empty.
    static std::shared_ptr<const FontFile> open(const std::string& path);
    ~FontFile();
    FontFile(const FontFile&) = delete;
    FontFile& operator=(const FontFile&) = delete;

    const void* start() const { return start_; }
    std::size_t size() const { return size_; }

  private:
    FontFile(void* start, std::size_t size) : start_(start), size_(size) {}

    void* start_;
    std::size_t size_;
};

}  // namespace kiosk::render
