#pragma once

#include <optional>
#include <string>

#include "net/store.hpp"

namespace kiosk::net {

/// Decides when to write to the store, and remembers what is wrong with it. One thread.
///
/// New bytes and new validators are written at once, a mere confirmation at most once an hour, since the
/// disks of kiosks wear. What could not be written is kept and tried again with the next confirmation.
class Keeper {
  public:
    /// Without a store nothing is kept and nothing fails.
    explicit Keeper(std::optional<Store> store) : store_(std::move(store)) {}

    std::optional<Record> load();
    void keep(Record record);

    /// The source has confirmed the bytes that were kept last. False: the disk has lost them; keep() them
    /// again.
    [[nodiscard]] bool confirm(const Validators& validators, Instant at);

    /// The stored bytes cannot be used, for a reason that the store cannot know.
    void distrust(const std::string& why);

    /// What is wrong, where that differs from what was told last; else empty.
    std::string news();

  private:
    void write(Record record);

    std::optional<Store> store_;
    std::optional<Record> unsaved_;  // bytes that the disk does not have
    Validators validators_;          // of what was kept last
    Instant fetched_;                // likewise, as the disk has it
    std::string trouble_;
    std::string told_;
};

}  // namespace kiosk::net
