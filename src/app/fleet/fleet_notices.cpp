#include "app/fleet/fleet_notices.hpp"

#include <spdlog/spdlog.h>

#include "app/setup/files.hpp"
#include "feed/notices/notices.hpp"
#include "feed/text/text_reader.hpp"
#include "net/atomic_file.hpp"

namespace kiosk::app {
namespace {

constexpr const char* none = "{}";

std::string file_of(const std::string& topic) {
    return "fleet-notices-" + feed::made_up_id({topic}) + ".json";
}

}  // namespace

void FleetNotices::use(std::filesystem::path folder, const std::vector<std::string>& topics) {
    const std::scoped_lock lock(mutex_);
    folder_ = std::move(folder);
    std::map<std::string, std::string> known;
    for (const std::string& topic : topics) {
        std::error_code error;
        if (const auto before = known_.find(topic); before != known_.end()) {
            known.insert(*before);
        } else if (!folder_.empty() && std::filesystem::exists(folder_ / file_of(topic), error)) {
            auto stored = read_file(folder_ / file_of(topic), feed::most_notice_bytes);
            if (stored) known[topic] = *std::move(stored);
        }
    }
    for (const auto& [topic, document] : known_) {
        if (!known.contains(topic)) static_cast<void>(hand(topic, none));
    }
    for (const auto& [topic, document] : known) static_cast<void>(hand(topic, document));
    known_ = std::move(known);
    told_.clear();
    connected_.reset();
}

void FleetNotices::attach(Take take) {
    const std::scoped_lock lock(mutex_);
    take_ = std::move(take);
    for (const auto& [topic, document] : known_) {
        const auto handed = hand(topic, document, true);
        if (!handed) spdlog::warn("{}: {}", topic, to_string(handed.error()));
    }
}

Result<void> FleetNotices::take(const std::string& topic, std::string_view document) {
    const std::scoped_lock lock(mutex_);
    told_.insert(topic);
    const std::string said(document.empty() ? none : document);
    if (const auto known = known_.find(topic); known != known_.end() && known->second == said) return {};
    if (auto handed = hand(topic, said); !handed) return handed;
    known_[topic] = said;
    store(topic, said);
    return {};
}

void FleetNotices::connected(std::chrono::milliseconds steady) {
    const std::scoped_lock lock(mutex_);
    connected_ = steady;
    told_.clear();
}

void FleetNotices::settle(std::chrono::milliseconds steady) {
    constexpr std::chrono::seconds patience{10};
    const std::scoped_lock lock(mutex_);
    if (!connected_ || steady - *connected_ < patience) return;
    connected_.reset();
    for (auto& [topic, document] : known_) {
        if (told_.contains(topic) || document == none) continue;
        spdlog::info("{}: the broker has none any more", topic);
        document = none;
        static_cast<void>(hand(topic, document));
        store(topic, document);
    }
}

Result<void> FleetNotices::hand(const std::string& topic, const std::string& document, bool known) {
    return take_ ? take_(topic, document, known) : Result<void>();
}

void FleetNotices::store(const std::string& topic, const std::string& document) const {
    if (folder_.empty()) return;
    const auto kept = net::replace_file(folder_, file_of(topic), {document});
    if (!kept) spdlog::warn("{}: {}", topic, to_string(kept.error()));
}

}  // namespace kiosk::app
