#include "app/fleet/fleet_link.hpp"

#include <spdlog/spdlog.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "app/setup/files.hpp"
#include "base/text.hpp"
#include "time/clock.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

constexpr const char* password_variable = "VENUE_KIOSK_MQTT_PASSWORD";
constexpr std::size_t most_password_bytes = 64U << 10U;
constexpr std::size_t most_patch_bytes = 1U << 20U;

Result<std::string> password_of(const std::string& file) {
    if (file.empty()) return environment(password_variable);
    const auto text = read_file(file, most_password_bytes);
    if (!text) return tl::make_unexpected(text.error());
    std::string line = trim(text->substr(0, text->find('\n')));
    if (line.empty())
        return fail("the file's first line is empty", file, "write the broker's password there");
    return line;
}

bool has_password(const config::Mqtt& mqtt) {
    return !mqtt.password_file.empty() || !environment(password_variable).empty();
}

std::string offline(const std::string& screen) {
    return nlohmann::ordered_json{{"screen", screen}, {"online", false}}.dump(
        -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

fleet::Broker broker_of(const config::Mqtt& mqtt, const std::string& screen) {
    constexpr int plain = 1883, encrypted = 8883;
    fleet::Broker broker;
    broker.host = mqtt.host;
    broker.port = mqtt.port != 0 ? mqtt.port : mqtt.tls ? encrypted : plain;
    broker.tls = mqtt.tls;
    broker.ca_file = mqtt.ca_file;
    broker.user = !mqtt.user.empty() ? mqtt.user : has_password(mqtt) ? screen : std::string();
    broker.password = [file = mqtt.password_file] { return password_of(file); };
    return broker;
}

FleetLink::~FleetLink() {
    end();
}

// Its thread may be waiting for the mutex.
void FleetLink::end() {
    std::unique_ptr<fleet::Client> client;
    {
        const std::scoped_lock lock(mutex_);
        client = std::move(client_);
    }
    if (client) client->publish(status(offline(screen_)));
}

void FleetLink::use(const config::Mqtt& mqtt, const std::string& screen, const std::filesystem::path& cache) {
    const std::string level = fleet::as_level(screen);
    if (mqtt == mqtt_ && level == screen_) return;
    end();
    mqtt_ = mqtt;
    screen_ = level;
    if (mqtt.host.empty()) return notices_.use({}, {});
    notices_.use(cache, fleet::subscriptions(mqtt.prefix, screen_, mqtt.group, {fleet::notices_topic}));
    std::vector<std::string_view> what{fleet::notices_topic, fleet::identify_topic};
    if (calls_.config) what.push_back(fleet::config_topic);
    auto topics = fleet::subscriptions(mqtt.prefix, screen_, mqtt.group, what);
    topics.push_back(
        fleet::topic_of(mqtt.prefix, {fleet::Audience::Kind::screen, screen_}, fleet::ask_picture_topic));
    fleet::Broker broker = broker_of(mqtt, screen_);
    broker.client_id = "venue-kiosk-" + screen_;
    spdlog::info("fleet: {}:{}, as {}", broker.host, broker.port, screen_);
    if (!mqtt.tls && !broker.user.empty())
        spdlog::warn("fleet: the password goes to {} as it is; set \"tls\" unless the network is yours",
                     broker.host);
    const std::scoped_lock lock(mutex_);
    client_ = std::make_unique<fleet::Client>(
        std::move(broker), std::move(topics), status(offline(screen_)),
        fleet::Client::Calls{[this] { connected(); },
                             [this](const Error& why) { lost(why); },
                             [this](const fleet::Message& message) { hear(message); },
                             {},
                             [this] { notices_.settle(steady_now()); }});
}

void FleetLink::publish_status(const std::string& json) {
    const std::scoped_lock lock(mutex_);
    last_status_ = json;
    if (client_) client_->publish(status(json));
}

void FleetLink::publish_picture(const std::string& png) {
    const fleet::Audience itself{fleet::Audience::Kind::screen, screen_};
    const std::scoped_lock lock(mutex_);
    if (client_) client_->publish({fleet::topic_of(mqtt_.prefix, itself, fleet::picture_topic), png, false});
}

fleet::Publication FleetLink::status(std::string json) const {
    const fleet::Audience itself{fleet::Audience::Kind::screen, screen_};
    return {fleet::topic_of(mqtt_.prefix, itself, fleet::status_topic), std::move(json), true};
}

void FleetLink::connected() {
    spdlog::info("fleet: the broker answers");
    last_loss_.clear();
    notices_.connected(steady_now());
    calls_.told("mqtt", {});
    const std::scoped_lock lock(mutex_);
    if (client_ && !last_status_.empty()) client_->publish(status(last_status_));
}

// A week without a broker must not fill a disk.
void FleetLink::lost(const Error& why) {
    const std::string words = to_string(why);
    if (words == last_loss_) return;
    last_loss_ = words;
    spdlog::warn("fleet: {}; it is tried again", words);
    calls_.told("mqtt", words);
}

void FleetLink::hear(const fleet::Message& message) {
    const auto address = fleet::parse_topic(mqtt_.prefix, message.topic);
    if (!address) return;
    const auto judged = judge(message, *address);
    const std::string error = judged ? std::string() : to_string(judged.error());
    if (!judged) spdlog::warn("{}: {}; what was said before stays", message.topic, error);
    calls_.told(message.topic, error.empty() ? error : message.topic + ": " + error);
}

Result<void> FleetLink::judge(const fleet::Message& message, const fleet::Address& address) {
    if (address.what == fleet::notices_topic) return notices_.take(message.topic, message.payload);
    if (address.what == fleet::config_topic && calls_.config) {
        if (message.payload.size() > most_patch_bytes) return fail("the config is larger than 1 MiB");
        return calls_.config(address.audience, message.topic, message.payload);
    }
    // What was asked of somebody who listened then.
    if (message.retained) return {};
    if (address.what == fleet::identify_topic) return identify(message.payload);
    if (address.what == fleet::ask_picture_topic) {
        const auto now = std::chrono::steady_clock::now();
        if (last_picture_ && now - *last_picture_ < seconds{1}) return {};
        last_picture_ = now;
        calls_.picture_asked();
    }
    return {};
}

Result<void> FleetLink::identify(const std::string& payload) {
    constexpr int usual = 60, longest = 3600;
    int span = usual;
    if (!payload.empty()) {
        const char* const end = payload.data() + payload.size();
        const auto [stop, error] = std::from_chars(payload.data(), end, span);
        if (error != std::errc{} || stop != end || span < 0 || span > longest)
            return fail("this is no number of seconds", {}, "write 0 to 3600, or nothing for a minute");
    }
    calls_.identify(seconds{span});
    return {};
}

}  // namespace kiosk::app
