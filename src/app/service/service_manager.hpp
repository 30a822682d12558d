#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::app {

/// Talks to the service manager that started the program, where it wants to be talked to: see sd_notify(3).
/// Main thread only.
class ServiceManager {
  public:
    /// Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    ServiceManager();

    /// After how long without alive() it starts the program anew; none where it does not.
    std::optional<std::chrono::microseconds> watchdog() const { return watchdog_; }

    /// One line for `systemctl status`; nothing is sent when it is the last one.
    void status(const std::string& line);

    /// The first content is on the screen. Only the first call counts.
    void ready();

    void alive();

    /// The program ends, because it was asked to.
    void stopping();

  private:
    std::optional<std::chrono::microseconds> watchdog_;
    std::string status_;
    bool ready_ = false;
};

}  // namespace kiosk::app
