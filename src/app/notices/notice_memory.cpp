#include "app/notices/notice_memory.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include "app/setup/files.hpp"
#include "app/setup/seal.hpp"
#include "feed/text/text_reader.hpp"
#include "net/atomic_file.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_bytes = 1U << 20U;

// A machine without a battery for its clock begins in 1970: what is seen by then is seen at no known time.
constexpr Instant impossible{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};

// Between a notice's fingerprint and its session's; neither has one.
constexpr char between = '/';

}  // namespace

NoticeMemory::NoticeMemory(std::filesystem::path folder, const std::string& name)
    : folder_(std::move(folder)), file_("notices-seen-" + feed::made_up_id({name})) {}

std::string NoticeMemory::load() {
    if (std::exchange(loaded_, true) || folder_.empty()) return {};
    std::error_code error;
    if (!std::filesystem::exists(folder_ / file_, error)) return {};
    const auto text = read_file(folder_ / file_, most_bytes);
    if (!text) return to_string(text.error());
    const auto whole = unsealed(*text);
    if (!whole)
        return to_string({whole.error().message, (folder_ / file_).string(),
                          "notices without a time of their own begin anew"});
    std::istringstream lines(*whole);
    std::string fingerprint;
    for (std::int64_t at = 0; lines >> fingerprint >> at;)
        (fingerprint.find(between) != std::string::npos ? starts_ : seen_)[fingerprint] =
            Instant{std::chrono::seconds{at}};
    return {};
}

std::string NoticeMemory::save() const {
    if (folder_.empty()) return {};
    std::string text;
    for (const auto* known : {&seen_, &starts_}) {
        for (const auto& [fingerprint, at] : *known)
            text += fingerprint + ' ' + std::to_string(at.time_since_epoch().count()) + '\n';
    }
    const auto kept = net::replace_file(folder_, file_, {sealed(text)});
    return kept ? std::string() : to_string(kept.error());
}

std::string NoticeMemory::fill_in(Notices& notices, Instant at) {
    std::string trouble = load();
    std::map<std::string, Instant> now;
    const auto remember = [&](auto& list, bool also_after_from = false) {
        for (Notice& notice : list) {
            const auto known = seen_.find(notice.fingerprint);
            notice.time.seen = known == seen_.end() ? at : known->second;
            if (notice.time.seen < impossible) notice.time.seen = {};
            if ((also_after_from || !notice.time.from) && notice.time.seen != Instant{})
                now.emplace(notice.fingerprint, notice.time.seen);
        }
    };
    remember(notices.announcements);
    remember(notices.overrides);
    remember(notices.emergencies);
    constexpr bool also_after_from = true;
    remember(notices.identifications, also_after_from);
    const auto forgotten = std::erase_if(starts_, [&](const auto& start) {
        const std::string fingerprint = start.first.substr(0, start.first.find(between));
        return std::ranges::find(notices.overrides, fingerprint, &Notice::fingerprint) ==
               notices.overrides.end();
    });
    if (now == seen_ && forgotten == 0) return trouble;
    seen_ = std::move(now);
    if (std::string worse = save(); !worse.empty()) trouble = std::move(worse);
    return trouble;
}

std::string NoticeMemory::starts_when_told(const Program& program, const std::vector<Override>& overrides,
                                           const schedule::OverrideTargets& targets,
                                           schedule::StartsWhenTold& told) {
    const std::size_t known = starts_.size();
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        if (!overrides[i].delay) continue;
        for (const std::size_t target : targets[i]) {
            const Session& session = program.sessions[target];
            if (std::ranges::count(program.sessions, session.id, &Session::id) > 1) continue;
            const std::string key = overrides[i].fingerprint + between + feed::made_up_id({session.id});
            told[{i, target}] = starts_.try_emplace(key, session.start).first->second;
        }
    }
    return starts_.size() == known ? std::string() : save();
}

}  // namespace kiosk::app
