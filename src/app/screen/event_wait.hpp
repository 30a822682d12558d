#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>

#include "app/screen/input_devices.hpp"
#include "app/setup/descriptor.hpp"

union SDL_Event;

namespace kiosk::app {

/// SDL's queue of events, and a sleep until one comes. On X11 and Wayland SDL sleeps well. Everywhere else,
/// on KMS/DRM above all, its wait looks a thousand times a second; there this sleeps by itself, until
/// somebody wakes it or an input device has something for SDL.
class EventWait {
  public:
    /// `devices`: the folder of input devices.
    explicit EventWait(std::filesystem::path devices = "/dev/input");

    /// Puts an event of this type into the queue and ends the sleep. Any thread, at any time: while SDL has
    /// no queue, one of each type is kept until use().
    void push(std::uint32_t type);

    /// SDL has begun, and this says how to sleep: by the name of its video driver. Before this, SDL's own
    /// way.
    void use(const std::string& video_driver);

    /// SDL is about to end, which others need not know.
    void end();

    /// The next event, once there is one; false when none came for so long. Main thread.
    bool wait(SDL_Event& event, std::chrono::milliseconds longest);

  private:
    std::mutex mutex_;  // guards the two below; held while SDL is told, so that it does not end meanwhile
    bool queue_ = false;
    std::set<std::uint32_t> early_;

    bool sleeps_itself_ = false;
    std::filesystem::path folder_;
    Descriptor wake_;
    InputDevices devices_;
};

}  // namespace kiosk::app
