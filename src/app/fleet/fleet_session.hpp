#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "config/config.hpp"
#include "fleet/client.hpp"

namespace kiosk::app {

/// The staff's side of a fleet: a connection to its broker for a command that runs once. One thread.
class FleetSession {
  public:
    /// Signs in and listens to `topics`. Fails with the broker's reason, or after ten seconds.
    static Result<std::unique_ptr<FleetSession>> open(const config::Mqtt& mqtt, const std::string& user,
                                                      std::vector<std::string> topics);

    /// The next message; none after `patience`.
    std::optional<fleet::Message> next(std::chrono::milliseconds patience);

    /// Says something. Fails where the broker does not take it: it is heard again, since the session listens
    /// to what it says. Gives what came under its topic before that, whose place it has taken unawares.
    Result<std::optional<fleet::Message>> say(const fleet::Publication& publication);

    /// Why the connection is lost; empty while it stands.
    std::optional<Error> lost() const;

  private:
    FleetSession() = default;

    mutable std::mutex mutex_;  // guards all up to the client
    std::condition_variable changed_;
    std::deque<fleet::Message> messages_;
    std::optional<bool> granted_;
    std::optional<Error> lost_;
    std::unique_ptr<fleet::Client> client_;  // last: its thread uses all of the above
};

}  // namespace kiosk::app
