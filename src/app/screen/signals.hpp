#pragma once

#include <functional>
#include <thread>

namespace kiosk::app {

/// Turns SIGINT, SIGTERM and SIGHUP into calls of a function, on a thread of its own, for as long as it
/// lives. To be made before any other thread, which then never sees these signals. From then on, too, no
/// write ends the process: SIGPIPE and SIGXFSZ are ignored.
class SignalWatch {
  public:
    explicit SignalWatch(std::function<void()> on_signal);
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

  private:
    std::thread thread_;
};

}  // namespace kiosk::app
