#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

#include "app/fleet/fleet_documents.hpp"
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
    /// All are called on one of the link's threads.
    struct Calls {
        std::function<void(std::chrono::seconds)> identify;
        std::function<void()> picture_asked;
        /// What is wrong with what `source` said, for staff; empty: nothing any more.
        std::function<void(const std::string& source, const std::string& error)> told;
    };

    /// Those that it tells of notices and of patches for the config outlive it.
    FleetLink(FleetDocuments& notices, FleetDocuments& patches, Calls calls);
    ~FleetLink();  ///< says that the screen is gone
    FleetLink(const FleetLink&) = delete;
    FleetLink& operator=(const FleetLink&) = delete;

    /// The broker from now on, and where what it says is kept. Returns at once, while the former connection
    /// ends, which a slow name server delays. Main thread.
    void use(const config::Mqtt& mqtt, const std::string& screen, const std::filesystem::path& cache);

    /// Main thread.
    bool in_use() const { return !asked_.mqtt.host.empty(); }

    /// Tells the status, now and whenever the broker is back. Main thread.
    void publish_status(const std::string& json);

    /// Answers who asked for a picture: a PNG. Any thread, while the link is in use.
    void publish_picture(const std::string& png);

  private:
    struct Wanted {
        config::Mqtt mqtt;
        std::string screen;  // as a level of topics
        std::filesystem::path cache;
    };

    void work(const std::stop_token& stop);
    void end();
    void begin(const Wanted& wanted);
    void connected();
    void subscribed(bool granted);
    void awake();
    void lost(const Error& why);
    void hear(const fleet::Message& message);
    Result<void> judge(const fleet::Message& message, const fleet::Address& address);
    Result<void> identify(const std::string& payload);
    void tell(const std::string& source, const std::string& error);
    fleet::Publication publication(std::string_view what, std::string payload, bool retain) const;

    FleetDocuments& notices_;
    FleetDocuments& patches_;
    Calls calls_;
    Wanted asked_;  // of the main thread

    // Of the client's thread, and of the link's own while there is no client.
    std::optional<std::chrono::steady_clock::time_point> last_picture_, connected_;
    std::string last_loss_;         // in the log
    bool lost_soon_ = false;        // the last connection, too soon to be told of
    std::set<std::string> faults_;  // sources of which an error was told

    std::mutex mutex_;              // guards all up to the thread
    std::optional<Wanted> wanted_;  // none: it is in use
    std::condition_variable_any changed_;
    std::string last_status_;                // empty: none yet
    Wanted used_;                            // changes only while there is no client
    std::unique_ptr<fleet::Client> client_;  // its thread uses all of the above
    std::jthread thread_;                    // last
};

}  // namespace kiosk::app
