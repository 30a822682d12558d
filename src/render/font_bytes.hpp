#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace kiosk::render {

/// A font file in memory, as the system keeps it anyway: many sizes of a typeface read it again and again, in
/// pieces of a few bytes. A file that is replaced, as packages do it, stays as it was.
class FontBytes {
  public:
    /// Null when the file cannot be read.
    static std::shared_ptr<const FontBytes> map(const std::string& path);
    ~FontBytes();
    FontBytes(const FontBytes&) = delete;
    FontBytes& operator=(const FontBytes&) = delete;

    std::span<const std::byte> bytes() const { return bytes_; }

  private:
    explicit FontBytes(std::span<const std::byte> bytes) : bytes_(bytes) {}

    std::span<const std::byte> bytes_;
};

}  // namespace kiosk::render
