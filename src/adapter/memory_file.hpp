#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace kiosk::adapter {

/// A file without a name, in memory: how two processes hand over bytes without waiting for each other.
class MemoryFile {
  public:
    static Result<MemoryFile> create(std::string_view bytes = {});

    /// One that another process handed over; takes it.
    explicit MemoryFile(int descriptor) : descriptor_(descriptor) {}
    MemoryFile(MemoryFile&& other) noexcept;
    MemoryFile& operator=(MemoryFile&&) = delete;
    ~MemoryFile();

    int descriptor() const { return descriptor_; }

    /// All of it, from the start; fails beyond `limit` bytes.
    Result<std::string> read(std::size_t limit) const;

    /// At the place where the last write ended.
    Result<void> write(std::string_view bytes) const;

  private:
    int descriptor_;
};

}  // namespace kiosk::adapter
