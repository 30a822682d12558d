#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "net/record.hpp"

namespace kiosk::net {

/// Keeps the last good bytes of one source on disk: a file in `directory`, named by a hash of the source.
/// Survives a kill and a loss of power at any moment. One thread at a time.
class Store {
  public:
    /// `source` without credentials. Bytes over `byte_limit` are not read back.
    Store(std::filesystem::path directory, std::string source, std::size_t byte_limit);

    /// What was saved last; nothing where nothing was. Fails where the file cannot be read or believed.
    Result<std::optional<Record>> load() const;

    /// Fails where the disk is full or may not be written; what was there before then remains.
    Result<void> save(const Record& record) const;

    std::filesystem::path file() const { return directory_ / name_; }

  private:
    std::filesystem::path directory_;
    std::string source_;
    std::string name_;
    std::size_t byte_limit_;
};

}  // namespace kiosk::net
