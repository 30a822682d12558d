#pragma once

#include <filesystem>
#include <string>

#include "base/error.hpp"
#include "schedule/change_record.hpp"

namespace kiosk::app {

/// Keeps what has become of one feed's sessions over a restart: a file of JSON and a seal beside the feed's
/// stored bytes, replaced as a whole, so that it survives a kill and a loss of power. One thread at a time.
///
/// JSON and not SQLite: there are a few dozen sessions, read once at start and written whole when the feed
/// changes; nothing is ever asked of them that a database answers. Their format and its limits exist already
/// (that of programmes), staff can read it, and a broken file costs no more than the marks of a day.
class ChangeJournal {
  public:
    static constexpr std::size_t most_bytes = 4U << 20U;

    /// `source` without credentials. Nothing is read yet. With an empty `directory` nothing is kept.
    ChangeJournal(const std::filesystem::path& directory, std::string source);

    /// What was kept; empty where there is no file. Fails with the place and what follows from it.
    Result<schedule::ChangeRecord> load() const;

    /// A record that is too large for the file loses its sessions' long texts, then its last changes.
    Result<void> save(schedule::ChangeRecord record) const;

    std::filesystem::path file() const { return directory_ / name_; }

  private:
    std::filesystem::path directory_;
    std::string source_;
    std::string name_;
};

}  // namespace kiosk::app
