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

FleetLink::FleetLink(FleetDocuments& notices, FleetDocuments& patches, Calls calls)
    : notices_(notices),
      patches_(patches),
      calls_(std::move(calls)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

FleetLink::~FleetLink() {
    thread_.request_stop();
    thread_.join();
    end();
}

void FleetLink::use(const config::Mqtt& mqtt, const std::string& screen, const std::filesystem::path& cache) {
    Wanted anew{mqtt, fleet::as_level(screen), cache};
    if (anew.mqtt == asked_.mqtt && anew.screen == asked_.screen) return;
    asked_ = anew;
    // Notices that are kept are there before the first frame.
    if (mqtt.host.empty()) {
        notices_.use({}, {});
    } else {
        notices_.use(cache,
                     fleet::subscriptions(mqtt.prefix, anew.screen, mqtt.group, {fleet::notices_topic}));
    }
    const std::scoped_lock lock(mutex_);
    wanted_ = std::move(anew);
    changed_.notify_all();
}

// Connections begin and end here, since that may take long: a name is looked up, a patch is being used.
void FleetLink::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::optional<Wanted> wanted;
        {
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [this] { return wanted_.has_value(); })) return;
            wanted.swap(wanted_);
        }
        end();
        for (const std::string& source : faults_) calls_.told(source, {});
        faults_.clear();
        last_loss_.clear();
        lost_soon_ = false;
        begin(*wanted);
    }
}

// Its thread may be waiting for the mutex.
void FleetLink::end() {
    std::unique_ptr<fleet::Client> client;
    {
        const std::scoped_lock lock(mutex_);
        client = std::move(client_);
    }
    constexpr bool retain = true;
    if (client) client->publish(publication(fleet::status_topic, offline(used_.screen), retain));
}

void FleetLink::begin(const Wanted& wanted) {
    const config::Mqtt& mqtt = wanted.mqtt;
    if (mqtt.host.empty()) {
        patches_.use({}, {});
    } else {
        patches_.use(wanted.cache,
                     fleet::subscriptions(mqtt.prefix, wanted.screen, mqtt.group, {fleet::config_topic}));
    }
    const std::scoped_lock lock(mutex_);
    used_ = wanted;
    if (mqtt.host.empty()) return;
    auto topics = fleet::subscriptions(mqtt.prefix, wanted.screen, mqtt.group,
                                       {fleet::notices_topic, fleet::identify_topic, fleet::config_topic});
    topics.push_back(fleet::topic_of(mqtt.prefix, {fleet::Audience::Kind::screen, wanted.screen},
                                     fleet::ask_picture_topic));
    fleet::Broker broker = broker_of(mqtt, wanted.screen);
    broker.client_id = "venue-kiosk-" + wanted.screen;
    spdlog::info("fleet: {}:{}, as {}", broker.host, broker.port, wanted.screen);
    if (!mqtt.tls && !broker.user.empty())
        spdlog::warn("fleet: the password goes to {} as it is; set \"tls\" unless the network is yours",
                     broker.host);
    constexpr bool retain = true;
    client_ = std::make_unique<fleet::Client>(
        std::move(broker), std::move(topics),
        publication(fleet::status_topic, offline(wanted.screen), retain),
        fleet::Client::Calls{[this] { connected(); }, [this](const Error& why) { lost(why); },
                             [this](const fleet::Message& message) { hear(message); },
                             [this](bool granted) { subscribed(granted); }, [this] { awake(); }});
}

void FleetLink::publish_status(const std::string& json) {
    constexpr bool retain = true;
    const std::scoped_lock lock(mutex_);
    last_status_ = json;
    if (client_) client_->publish(publication(fleet::status_topic, json, retain));
}

void FleetLink::publish_picture(const std::string& png) {
    constexpr bool retain = false;
    const std::scoped_lock lock(mutex_);
    if (client_) client_->publish(publication(fleet::picture_topic, png, retain));
}

fleet::Publication FleetLink::publication(std::string_view what, std::string payload, bool retain) const {
    const fleet::Audience itself{fleet::Audience::Kind::screen, used_.screen};
    return {fleet::topic_of(used_.mqtt.prefix, itself, what), std::move(payload), retain};
}

void FleetLink::tell(const std::string& source, const std::string& error) {
    if (error.empty()) {
        faults_.erase(source);
    } else {
        faults_.insert(source);
    }
    calls_.told(source, error);
}

void FleetLink::connected() {
    connected_ = std::chrono::steady_clock::now();
    if (!lost_soon_) spdlog::info("fleet: the broker answers");
    tell("mqtt", {});
    constexpr bool retain = true;
    const std::scoped_lock lock(mutex_);
    if (client_ && !last_status_.empty())
        client_->publish(publication(fleet::status_topic, last_status_, retain));
}

// Where it does not let us listen, what it has not told says nothing.
void FleetLink::subscribed(bool granted) {
    if (granted) {
        notices_.subscribed(steady_now());
        patches_.subscribed(steady_now());
        return;
    }
    constexpr const char* words =
        "the broker does not let this screen listen to all that is said to it; see config/mosquitto.acl";
    spdlog::warn("fleet: {}", words);
    tell("mqtt", words);
}

void FleetLink::awake() {
    notices_.settle(steady_now());
    patches_.settle(steady_now());
    if (!lost_soon_ || !connected_ || std::chrono::steady_clock::now() - *connected_ < fleet::stands) return;
    lost_soon_ = false;
    spdlog::info("fleet: the connection to the broker stands");
}

// Neither a week without a broker nor a connection that ends whenever it begins must fill a disk.
void FleetLink::lost(const Error& why) {
    notices_.lost();
    patches_.lost();
    if (connected_) {
        lost_soon_ = std::chrono::steady_clock::now() - *connected_ < fleet::stands;
        if (!lost_soon_) last_loss_.clear();
    }
    connected_.reset();
    const std::string words = to_string(why);
    if (!faults_.contains("mqtt") || words != last_loss_) tell("mqtt", words);
    if (words == last_loss_) return;
    last_loss_ = words;
    spdlog::warn("fleet: {}; it is tried again", words);
}

void FleetLink::hear(const fleet::Message& message) {
    const auto address = fleet::parse_topic(used_.mqtt.prefix, message.topic);
    if (!address) return;
    const auto judged = judge(message, *address);
    const std::string error = judged ? std::string() : to_string(judged.error());
    if (!judged) spdlog::warn("{}: {}; what was said before stays", message.topic, error);
    tell(message.topic, error.empty() ? error : message.topic + ": " + error);
}

Result<void> FleetLink::judge(const fleet::Message& message, const fleet::Address& address) {
    if (address.what == fleet::notices_topic) return notices_.take(message.topic, message.payload);
    if (address.what == fleet::config_topic) return patches_.take(message.topic, message.payload);
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
