#pragma once

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.hpp"

namespace kiosk::net {

/// A file descriptor with an owner.
class FileHandle {
  public:
    explicit FileHandle(int number) : number_(number) {}
    FileHandle(FileHandle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    FileHandle& operator=(FileHandle&&) = delete;
    ~FileHandle() { close(); }

    int number() const { return number_; }
    bool open() const { return number_ >= 0; }
    bool close();  ///< false: what was written may be lost

  private:
    int number_;
};

/// The system's words for the current errno.
std::string system_message();

/// Bytes up to the end of the file, at most `limit` + 1 of them, so that the caller sees when there are more.
Result<std::string> read_all(const FileHandle& file, std::size_t limit, const std::string& place);

/// Writes `parts` one after the other as `directory`/`name`: at any moment, even after a loss of power, there
/// is the whole old file or the whole new one. Creates the directory. `mode`: who may read
/// and write it. Fails with the system's reason.
Result<void> replace_file(const std::filesystem::path& directory, const std::string& name,
                          std::initializer_list<std::string_view> parts, unsigned mode = 0600);

/// Removes what processes that no longer live left of interrupted replace_file() calls.
void remove_leftovers(const std::filesystem::path& directory, const std::string& name);

}  // namespace kiosk::net
