#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "app/fleet/fleet_notices.hpp"
#include "config/config.hpp"
#include "fleet/client.hpp"
#include "fleet/topics.hpp"

namespace kiosk::app {

/// How a config's broker is reached. Signs in as `screen` where the config names nobody; without a password,
/// as nobody.
fleet::Broker broker_of(const config::Mqtt& mqtt, const std::string& screen);

/// A screen's link to its fleet: it tells its status, and hears what staff say to all, to its group and to
/// it. Without a broker it does nothing. What comes is judged like any other input.
class FleetLink {
  public:
    /// All are called on the link's thread.
    struct Calls {
        std::function<void(std::chrono::seconds)> identify;
        std::function<void()> picture_asked;
        /// What is wrong with what `source` said, for staff; empty: nothing any more.
        std::function<void(const std::string& source, const std::string& error)> told;
        /// A merge patch for the config (RFC 7396), as JSON text; empty text: none any more. Unset: nobody
        /// listens to patches. Fails where it cannot be used.
        std::function<Result<void>(const fleet::Audience& audience, const std::string& topic,
                                   std::string_view patch)>
            config = {};
    };

    /// `notices` outlives it.
    FleetLink(FleetNotices& notices, Calls calls) : notices_(notices), calls_(std::move(calls)) {}
    ~FleetLink();  ///< says that the screen is gone
    FleetLink(const FleetLink&) = delete;
    FleetLink& operator=(const FleetLink&) = delete;

    /// The broker from now on, and where its notices are kept. Main thread.
    void use(const config::Mqtt& mqtt, const std::string& screen, const std::filesystem::path& cache);

    bool in_use() const { return client_ != nullptr; }

    /// Tells the status, now and whenever the broker is back. Main thread.
    void publish_status(const std::string& json);

    /// Answers who asked for a picture: a PNG. Any thread, while the link is in use.
    void publish_picture(const std::string& png);

  private:
    void connected();
    void lost(const Error& why);
    void hear(const fleet::Message& message);
    Result<void> judge(const fleet::Message& message, const fleet::Address& address);
    Result<void> identify(const std::string& payload);
    fleet::Publication status(std::string json) const;

    FleetNotices& notices_;
    Calls calls_;
    config::Mqtt mqtt_;
    std::string screen_;                                                 // as a level of topics
    std::optional<std::chrono::steady_clock::time_point> last_picture_;  // of the link's thread
    std::string last_loss_;                                              // of the link's thread

    void end();

    std::mutex mutex_;                       // guards the two below
    std::string last_status_;                // empty: none yet
    std::unique_ptr<fleet::Client> client_;  // last: its thread uses all of the above
};

}  // namespace kiosk::app
