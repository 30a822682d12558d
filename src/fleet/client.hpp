#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace kiosk::fleet {

/// How an MQTT broker is reached (MQTT 3.1.1).
struct Broker {
    std::string host;
    int port = 1883;
    bool tls = false;
    std::string ca_file;  ///< the certificates that are trusted; empty: those of the system
    std::string user;     ///< empty: nobody signs in
    /// Asked before each attempt, so that it may be renewed; a failure is that of the attempt. Called on the
    /// client's thread. Empty: none.
    std::function<Result<std::string>()> password;
    std::string client_id;  ///< the broker ends an older connection with the same one; empty: any
};

struct Message {
    std::string topic, payload;
    bool retained = false;  ///< the broker has kept it: it was not said just now
};

/// What a client says, or has the broker say for it.
struct Publication {
    std::string topic, payload;
    bool retain = false;
};

/// A connection that has stood for so long has come about: the pause before the next one is a short one
/// again.
inline constexpr std::chrono::minutes stands{1};

/// A connection to a broker, on a thread of its own. While there is none it is tried again for ever, with
/// growing pauses and jitter. Subscriptions and the last will are made anew each time. Payloads over `most`
/// bytes are dropped.
class Client {
  public:
    static constexpr std::size_t most = 32U << 20U;

    /// All are called on the client's thread; none may block for long or destroy the client.
    struct Calls {
        std::function<void()> connected;
        /// An attempt has failed or a connection is lost. Holds no credentials.
        std::function<void(const Error& why)> lost = {};
        std::function<void(const Message&)> message = {};
        /// All subscriptions are answered: with false, the broker refuses at least one. What it has kept was
        /// sent before, as a rule.
        std::function<void(bool granted)> subscribed = {};
        /// Whenever the thread has been awake: every half minute at least while there is a connection.
        std::function<void()> awake = {};
    };

    /// `last_will` is what the broker says once the client is gone without a word.
    Client(Broker broker, std::vector<std::string> subscriptions, std::optional<Publication> last_will,
           Calls calls);
    ~Client();  ///< says what publish() was given before, signs off and ends; takes a few seconds at most
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// Says something, at least once. False where there is no connection: it is not kept. Any thread.
    bool publish(const Publication& publication);

    /// How many publications the broker has not confirmed yet. Any thread.
    std::size_t unconfirmed() const;

  private:
    class Worker;
    std::unique_ptr<Worker> worker_;
};

}  // namespace kiosk::fleet
