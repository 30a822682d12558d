#include "app/fleet/fleet_documents.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/setup/files.hpp"
#include "feed/notices/notices.hpp"
#include "feed/text/text_reader.hpp"
#include "net/atomic_file.hpp"

namespace kiosk::app {
namespace {

constexpr const char* none = "{}";

bool has_emergency(std::string_view document) {
    const auto read = feed::read_notices(document);
    return read && std::ranges::any_of(read->notices.emergencies, [](const Emergency& one) {
               return one.mode == Emergency::Mode::real;
           });
}

}  // namespace

FleetDocuments::Kind fleet_notices() {
    return {"fleet-notices-", feed::most_notice_bytes, has_emergency};
}

FleetDocuments::Kind fleet_patches() {
    constexpr std::size_t most = 1U << 20U;
    return {"fleet-config-", most};
}

void FleetDocuments::use(std::filesystem::path folder, const std::vector<std::string>& topics) {
    const std::scoped_lock lock(mutex_);
    folder_ = std::move(folder);
    topics_ = {topics.begin(), topics.end()};
    told_.clear();
    subscribed_.reset();
    const auto before = std::exchange(known_, {});
    for (const auto& [topic, document] : before) {
        if (!topics_.contains(topic)) static_cast<void>(hand(topic, none));
    }
    for (const std::string& topic : topics_) {
        std::optional<std::string> document;
        std::error_code error;
        if (const auto known = before.find(topic); known != before.end()) {
            document = known->second;
        } else if (!folder_.empty() && std::filesystem::exists(folder_ / file_of(topic), error)) {
            if (auto stored = read_file(folder_ / file_of(topic), kind_.most)) document = *std::move(stored);
        }
        if (!document) continue;
        // What cannot be used now is judged again when it comes.
        if (const auto handed = hand(topic, *document); handed) {
            known_[topic] = *std::move(document);
        } else {
            spdlog::warn("{}: {}", topic, to_string(handed.error()));
        }
    }
}

void FleetDocuments::attach(Take take) {
    const std::scoped_lock lock(mutex_);
    take_ = std::move(take);
    for (const auto& [topic, document] : known_) {
        const auto handed = hand(topic, document, true);
        if (!handed) spdlog::warn("{}: {}", topic, to_string(handed.error()));
    }
}

Result<void> FleetDocuments::take(const std::string& topic, std::string_view document) {
    const std::scoped_lock lock(mutex_);
    if (!topics_.contains(topic)) return {};
    told_.insert(topic);
    if (document.size() > kind_.most)
        return fail("the document has more than " + std::to_string(kind_.most) + " bytes");
    const std::string said(document.empty() ? none : document);
    if (const auto known = known_.find(topic); known != known_.end() && known->second == said) return {};
    auto handed = hand(topic, said);
    if (!handed && said != none) return handed;
    // What is taken away stays away, whatever becomes of the others without it.
    known_[topic] = said;
    store(topic, said);
    return handed;
}

void FleetDocuments::subscribed(std::chrono::milliseconds steady) {
    const std::scoped_lock lock(mutex_);
    subscribed_ = steady;
}

void FleetDocuments::lost() {
    const std::scoped_lock lock(mutex_);
    subscribed_.reset();
    told_.clear();
}

void FleetDocuments::settle(std::chrono::milliseconds steady) {
    constexpr std::chrono::seconds patience{10};
    const std::scoped_lock lock(mutex_);
    if (!subscribed_ || steady - *subscribed_ < patience) return;
    subscribed_.reset();
    for (auto& [topic, document] : known_) {
        if (told_.contains(topic) || document == none) continue;
        if (kind_.stays && kind_.stays(document)) {
            spdlog::warn("{}: the broker has no emergency any more; it stays until staff say otherwise",
                         topic);
            continue;
        }
        spdlog::info("{}: the broker has none any more", topic);
        document = none;
        if (const auto handed = hand(topic, document); !handed)
            spdlog::warn("{}: {}", topic, to_string(handed.error()));
        store(topic, document);
    }
}

Result<void> FleetDocuments::hand(const std::string& topic, const std::string& document, bool known) {
    return take_ ? take_(topic, document, known) : Result<void>();
}

std::string FleetDocuments::file_of(const std::string& topic) const {
    return kind_.file + feed::made_up_id({topic}) + ".json";
}

void FleetDocuments::store(const std::string& topic, const std::string& document) const {
    if (folder_.empty()) return;
    const auto kept = net::replace_file(folder_, file_of(topic), {document});
    if (!kept) spdlog::warn("{}: {}", topic, to_string(kept.error()));
}

}  // namespace kiosk::app
