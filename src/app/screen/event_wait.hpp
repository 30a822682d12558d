#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
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

    /// Puts an event of this type into the queue and ends the sleep. Any thread, also before there is a
    /// window.
    void push(std::uint32_t type);

    /// How to sleep, now that SDL has a window: by the name of its video driver. Before this, SDL's own way.
    void use(const std::string& video_driver);

    /// The next event, once there is one; false when none came for so long. Main thread.
    bool wait(SDL_Event& event, std::chrono::milliseconds longest);

  private:
    bool sleeps_itself_ = false;
    std::filesystem::path folder_;
    Descriptor wake_;
    InputDevices devices_;
};

}  // namespace kiosk::app
