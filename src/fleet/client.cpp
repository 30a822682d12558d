#include "fleet/client.hpp"

#include <mosquitto.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <span>
#include <stop_token>
#include <thread>
#include <utility>

#include "fleet/pause.hpp"

namespace kiosk::fleet {
namespace {

using namespace std::chrono_literals;

constexpr int at_least_once = 1;
constexpr int keep_alive = 30;  // seconds; after one and a half of that a broker gives a client up
constexpr int longest_wait = 60'000;

// Counts its users itself.
struct Library {
    Library() { mosquitto_lib_init(); }
    ~Library() { mosquitto_lib_cleanup(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

struct Destroy {
    void operator()(mosquitto* client) const { mosquitto_destroy(client); }
};
using Handle = std::unique_ptr<mosquitto, Destroy>;

Result<void> checked(int code) {
    if (code == MOSQ_ERR_SUCCESS) return {};
    return fail(code == MOSQ_ERR_ERRNO ? std::generic_category().message(errno) : mosquitto_strerror(code));
}

// What the broker says to a client that signs in (MQTT 3.1.1, table 3.1).
Error refused(int code) {
    constexpr int bad_user = 4, not_authorised = 5;
    if (code == bad_user || code == not_authorised)
        return {"the broker does not let this client in", {}, "check user and password"};
    return {std::string("the broker refuses: ") + mosquitto_connack_string(code), {}, "look at its log"};
}

}  // namespace

class Client::Worker {
  public:
    Worker(Broker broker, std::vector<std::string> topics, std::optional<Publication> will, Calls calls)
        : broker_(std::move(broker)),
          topics_(std::move(topics)),
          will_(std::move(will)),
          calls_(std::move(calls)),
          thread_([this](const std::stop_token& stop) { work(stop); }) {}

    ~Worker() {
        thread_.request_stop();
        {
            const std::scoped_lock lock(mutex_);
            // Behind all that was published: the order holds.
            if (handle_) mosquitto_disconnect(handle_.get());
        }
        wake_.notify_all();
    }

    bool publish(const Publication& one) {
        const std::scoped_lock lock(mutex_);
        if (!handle_ || !connected_) return false;
        // Counted before it can be confirmed.
        ++unconfirmed_;
        const int code =
            mosquitto_publish(handle_.get(), nullptr, one.topic.c_str(), static_cast<int>(one.payload.size()),
                              one.payload.data(), at_least_once, one.retain);
        if (code != MOSQ_ERR_SUCCESS) --unconfirmed_;
        return code == MOSQ_ERR_SUCCESS;
    }

    std::size_t unconfirmed() const { return unconfirmed_; }

  private:
    void work(const std::stop_token& stop) {
        int failures = 0;
        std::minstd_rand random{std::random_device{}()};
        while (!stop.stop_requested()) {
            connected_at_.reset();
            const Result<void> ended = converse(stop);
            if (stop.stop_requested()) return;
            const bool stood = connected_at_ && std::chrono::steady_clock::now() - *connected_at_ >= stands;
            failures = stood ? 1 : failures + 1;
            Error why = ended ? Error{"the broker has ended the connection", {}, {}} : ended.error();
            // It does so with the older of two that have one name.
            if (connected_at_ && failures > 2 && !broker_.client_id.empty())
                why.remedy = "look whether another client has the name \"" + broker_.client_id + '"';
            if (why.place.empty()) why.place = broker_.host + ":" + std::to_string(broker_.port);
            if (calls_.lost) calls_.lost(why);
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, stop,
                           reconnect_pause(failures, std::uniform_real_distribution<>(0.0, 1.0)(random)),
                           [] { return false; });
        }
    }

    // From the attempt to the end of the connection.
    Result<void> converse(const std::stop_token& stop) {
        auto made = prepared();
        if (!made) return tl::make_unexpected(made.error());
        mosquitto* const client = made->get();
        refusal_.reset();
        const int begun = mosquitto_connect_async(client, broker_.host.c_str(), broker_.port, keep_alive);
        if (begun == MOSQ_ERR_TLS) return untrusted();
        if (begun != MOSQ_ERR_SUCCESS) return checked(begun);
        {
            const std::scoped_lock lock(mutex_);
            handle_ = *std::move(made);
            connected_ = false;
            unconfirmed_ = 0;
        }
        int code = MOSQ_ERR_SUCCESS;
        auto last = std::chrono::steady_clock::time_point::max();
        while (code == MOSQ_ERR_SUCCESS && !refusal_ && std::chrono::steady_clock::now() < last) {
            code = mosquitto_loop(client, stop.stop_requested() ? 100 : longest_wait, 1);
            if (calls_.awake) calls_.awake();
            if (stop.stop_requested() && last == std::chrono::steady_clock::time_point::max())
                last = std::chrono::steady_clock::now() + 2s;
        }
        const int error = errno;
        {
            const std::scoped_lock lock(mutex_);
            connected_ = false;
            handle_.reset();
        }
        if (refusal_) return tl::make_unexpected(*refusal_);
        if (code == MOSQ_ERR_TLS) return untrusted();
        errno = error;
        return checked(code);
    }

    Result<void> untrusted() const {
        return fail(
            "no encrypted connection comes about" + (last_log_.empty() ? "" : " (" + last_log_ + ")"), {},
            "check that the broker's certificate is trusted (\"mqtt.ca_file\") and names its host, and that "
            "its port is the one for TLS");
    }

    Result<Handle> prepared() {
        const bool any_id = broker_.client_id.empty();
        constexpr bool clean_session = true;
        Handle handle(mosquitto_new(any_id ? nullptr : broker_.client_id.c_str(), clean_session, this));
        if (!handle) return fail("no MQTT client can be made");
        mosquitto* const client = handle.get();
        // Others publish while this thread waits.
        mosquitto_threaded_set(client, true);
        if (!broker_.user.empty()) {
            Result<std::string> password = broker_.password ? broker_.password() : std::string();
            if (!password) return tl::make_unexpected(password.error());
            if (auto set =
                    checked(mosquitto_username_pw_set(client, broker_.user.c_str(), password->c_str()));
                !set)
                return tl::make_unexpected(set.error());
        }
        if (broker_.tls) {
            const bool own = !broker_.ca_file.empty();
            auto set = own ? checked(mosquitto_tls_set(client, broker_.ca_file.c_str(), nullptr, nullptr,
                                                       nullptr, nullptr))
                           : checked(mosquitto_int_option(client, MOSQ_OPT_TLS_USE_OS_CERTS, 1));
            if (!set)
                return fail("the certificates cannot be used: " + set.error().message, broker_.ca_file,
                            "name a readable file with certificates (PEM)");
        }
        if (will_) {
            if (auto set = checked(mosquitto_will_set(client, will_->topic.c_str(),
                                                      static_cast<int>(will_->payload.size()),
                                                      will_->payload.data(), at_least_once, will_->retain));
                !set)
                return tl::make_unexpected(set.error());
        }
        last_log_.clear();
        mosquitto_log_callback_set(client, [](mosquitto*, void* self, int level, const char* words) {
            if (level == MOSQ_LOG_ERR) static_cast<Worker*>(self)->last_log_ = words;
        });
        mosquitto_connect_callback_set(
            client, [](mosquitto*, void* self, int code) { static_cast<Worker*>(self)->on_connect(code); });
        mosquitto_publish_callback_set(client, [](mosquitto*, void* self, int) {
            auto& left = static_cast<Worker*>(self)->unconfirmed_;
            if (left > 0) --left;
        });
        mosquitto_subscribe_callback_set(
            client, [](mosquitto*, void* self, int, int count, const int* granted) {
                static_cast<Worker*>(self)->on_subscribed({granted, static_cast<std::size_t>(count)});
            });
        mosquitto_message_callback_set(client, [](mosquitto*, void* self, const mosquitto_message* message) {
            static_cast<Worker*>(self)->on_message(*message);
        });
        return handle;
    }

    void on_connect(int code) {
        if (code != 0) {
            refusal_ = refused(code);
            return;
        }
        {
            const std::scoped_lock lock(mutex_);
            connected_ = true;
            connected_at_ = std::chrono::steady_clock::now();
            unanswered_ = topics_.size();
            all_granted_ = true;
            for (const std::string& topic : topics_)
                mosquitto_subscribe(handle_.get(), nullptr, topic.c_str(), at_least_once);
        }
        if (calls_.connected) calls_.connected();
    }

    void on_subscribed(std::span<const int> granted) {
        constexpr int refusal = 0x80;
        for (const int one : granted) all_granted_ = all_granted_ && one < refusal;
        if (--unanswered_ == 0 && calls_.subscribed) calls_.subscribed(all_granted_);
    }

    void on_message(const mosquitto_message& message) {
        const auto length = static_cast<std::size_t>(std::max(0, message.payloadlen));
        if (!calls_.message || length > most) return;
        calls_.message(
            {message.topic,
             length == 0 ? std::string() : std::string(static_cast<const char*>(message.payload), length),
             message.retain});
    }

    Library library_;
    Broker broker_;
    std::vector<std::string> topics_;
    std::optional<Publication> will_;
    Calls calls_;
    std::string last_log_;          // what the library told of an error; of the thread
    std::optional<Error> refusal_;  // of the thread
    std::optional<std::chrono::steady_clock::time_point> connected_at_;  // of the thread
    std::size_t unanswered_ = 0;                                         // subscriptions; of the thread
    bool all_granted_ = true;                                            // of the thread
    std::atomic<std::size_t> unconfirmed_ = 0;

    mutable std::mutex mutex_;  // guards the two below
    Handle handle_;
    bool connected_ = false;
    std::condition_variable_any wake_;
    std::jthread thread_;  // last: it uses all of the above
};

Client::Client(Broker broker, std::vector<std::string> subscriptions, std::optional<Publication> last_will,
               Calls calls)
    : worker_(std::make_unique<Worker>(std::move(broker), std::move(subscriptions), std::move(last_will),
                                       std::move(calls))) {}

Client::~Client() = default;

bool Client::publish(const Publication& publication) {
    return worker_->publish(publication);
}

std::size_t Client::unconfirmed() const {
    return worker_->unconfirmed();
}

}  // namespace kiosk::fleet
