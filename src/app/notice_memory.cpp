#include "app/notice_memory.hpp"

#include <sstream>
#include <utility>

#include "app/files.hpp"
#include "feed/text/text_reader.hpp"
#include "net/atomic_file.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_bytes = 1U << 20U;

// A machine without a battery for its clock begins in 1970: what is seen by then is seen at no known time.
constexpr Instant impossible{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};

std::string written(const std::map<std::string, Instant>& seen) {
    std::string text;
    for (const auto& [fingerprint, at] : seen)
        text += fingerprint + ' ' + std::to_string(at.time_since_epoch().count()) + '\n';
    return text;
}

}  // namespace

NoticeMemory::NoticeMemory(std::filesystem::path folder, const std::string& name)
    : folder_(std::move(folder)), file_("notices-seen-" + feed::made_up_id({name})) {}

std::string NoticeMemory::load() {
    if (std::exchange(loaded_, true) || folder_.empty()) return {};
    std::error_code error;
    if (!std::filesystem::exists(folder_ / file_, error)) return {};
    const auto text = read_file(folder_ / file_, most_bytes);
    if (!text) return to_string(text.error());
    std::istringstream lines(*text);
    std::string fingerprint;
    for (std::int64_t at = 0; lines >> fingerprint >> at;)
        seen_[fingerprint] = Instant{std::chrono::seconds{at}};
    return {};
}

std::string NoticeMemory::fill_in(Notices& notices, Instant at) {
    std::string trouble = load();
    std::map<std::string, Instant> now;
    const auto remember = [&](auto& list) {
        for (Notice& notice : list) {
            const auto known = seen_.find(notice.fingerprint);
            notice.time.seen = known == seen_.end() ? at : known->second;
            if (notice.time.seen < impossible) notice.time.seen = {};
            if (!notice.time.from && notice.time.seen != Instant{})
                now.emplace(notice.fingerprint, notice.time.seen);
        }
    };
    remember(notices.announcements);
    remember(notices.overrides);
    remember(notices.emergencies);
    if (now == seen_) return trouble;
    seen_ = std::move(now);
    if (folder_.empty()) return trouble;
    if (auto kept = net::replace_file(folder_, file_, {written(seen_)}); !kept)
        trouble = to_string(kept.error());
    return trouble;
}

}  // namespace kiosk::app
