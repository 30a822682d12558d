#pragma once

#include <poll.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/setup/descriptor.hpp"

namespace kiosk::app {

/// Tells when keyboards, mice and touch screens have something to say, without reading what. They come and go
/// while the program runs.
class InputDevices {
  public:
    /// Opens what is there in `folder` (files named event…) and watches it. A folder that is not there, or
    /// devices that may not be read, are as if there were none.
    void open(const std::filesystem::path& folder);

    /// Appends what to poll(2).
    void list(std::vector<pollfd>& sources) const;

    /// Takes note of what poll(2) says: `sources` as list() gave them, from `first` on.
    void look(const std::vector<pollfd>& sources, std::size_t first);

    /// Whether a device has just been plugged in: for a moment others may not have noticed it yet.
    bool settling() const;

  private:
    void open_new();

    std::filesystem::path folder_;
    Descriptor changes_;
    std::map<std::string, Descriptor> devices_;
    std::chrono::steady_clock::time_point settled_{};
};

}  // namespace kiosk::app
