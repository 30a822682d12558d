#include "app/fleet/fleet_session.hpp"

#include "app/fleet/fleet_link.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10s;
// Other messages than that for which we wait are of no use by then.
constexpr std::size_t most_waiting = 20'000;

}  // namespace

Result<std::unique_ptr<FleetSession>> FleetSession::open(const config::Mqtt& mqtt, const std::string& user,
                                                         std::vector<std::string> topics) {
    std::unique_ptr<FleetSession> session(new FleetSession());
    FleetSession& self = *session;
    fleet::Client::Calls calls;
    calls.subscribed = [&self](bool granted) {
        const std::scoped_lock lock(self.mutex_);
        self.granted_ = granted;
        self.lost_.reset();
        self.changed_.notify_all();
    };
    calls.lost = [&self](const Error& why) {
        const std::scoped_lock lock(self.mutex_);
        self.lost_ = why;
        self.changed_.notify_all();
    };
    calls.message = [&self](const fleet::Message& message) {
        const std::scoped_lock lock(self.mutex_);
        if (self.messages_.size() < most_waiting) self.messages_.push_back(message);
        self.changed_.notify_all();
    };
    session->client_ = std::make_unique<fleet::Client>(broker_of(mqtt, user), std::move(topics), std::nullopt,
                                                       std::move(calls));
    std::unique_lock lock(self.mutex_);
    self.changed_.wait_for(lock, patience, [&] { return self.granted_ || self.lost_; });
    if (self.lost_) return tl::make_unexpected(*self.lost_);
    const std::string place = mqtt.host;
    if (!self.granted_) return fail("the broker does not answer", place, "look whether it runs");
    if (!*self.granted_)
        return fail("the broker does not let this user listen", place,
                    "sign in as staff: mqtt.user and mqtt.password_file; see config/mosquitto.acl");
    lock.unlock();
    return session;
}

std::optional<fleet::Message> FleetSession::next(std::chrono::milliseconds most) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, most, [&] { return !messages_.empty(); })) return std::nullopt;
    fleet::Message message = std::move(messages_.front());
    messages_.pop_front();
    return message;
}

Result<std::optional<fleet::Message>> FleetSession::say(const fleet::Publication& publication) {
    if (!client_->publish(publication)) return fail("the connection to the broker is lost", {}, "try again");
    // Once the broker has confirmed it, it passes it on at once: to those whom it lets say it.
    constexpr auto step = 100ms;
    constexpr auto grace = 1s;
    std::optional<fleet::Message> before;
    auto until = std::chrono::steady_clock::now() + patience;
    for (bool confirmed = false; std::chrono::steady_clock::now() < until;) {
        if (auto heard = next(step); heard && heard->topic == publication.topic) {
            const bool same = heard->payload == publication.payload;
            if (same && !heard->retained) return before;
            if (!same) before = std::move(heard);
        }
        if (confirmed || client_->unconfirmed() > 0) continue;
        confirmed = true;
        until = std::chrono::steady_clock::now() + grace;
    }
    return fail("the broker has not passed it on", publication.topic,
                "look whether this user may write there; see config/mosquitto.acl");
}

std::optional<Error> FleetSession::lost() const {
    const std::scoped_lock lock(mutex_);
    return lost_;
}

}  // namespace kiosk::app
