#include "app/notices/notice_keeper.hpp"

#include <spdlog/spdlog.h>

#include "schedule/overrides.hpp"

namespace kiosk::app {

namespace {

// Each says whose it is, for findings.
template <class Kind>
void append(std::vector<Kind>& all, std::vector<Kind> some, const std::string& source) {
    for (Kind& one : some) {
        one.where = source + ": " + one.where;
        all.push_back(std::move(one));
    }
}

}  // namespace

Result<NoticesPtr> NoticeKeeper::take(const std::string& source, std::string_view bytes,
                                      const std::filesystem::path& folder, Instant at) {
    auto read = feed::read_notices(bytes);
    if (!read) return tl::make_unexpected(read.error());
    Document& document =
        documents_.try_emplace(source, Document{NoticeMemory(folder, source), {}}).first->second;
    if (const std::string trouble = document.memory.fill_in(read->notices, at); !trouble.empty())
        spdlog::warn("notices: {}", trouble);
    document.notices = std::move(read->notices);
    feed::ReadNotices all;
    all.findings = std::move(read->findings);
    for (const auto& [name, one] : documents_) {
        append(all.notices.announcements, one.notices.announcements, name);
        append(all.notices.overrides, one.notices.overrides, name);
        append(all.notices.emergencies, one.notices.emergencies, name);
        append(all.notices.identifications, one.notices.identifications, name);
    }
    notices_ = std::make_shared<const feed::ReadNotices>(std::move(all));
    applied_ = false;
    return notices_;
}

bool NoticeKeeper::due(Instant at) const {
    return notices_ && (!applied_ || at >= changes_at_ || at < applied_at_);
}

// Each document remembers its own; in the whole, its overrides stand behind those of the ones before.
schedule::StartsWhenTold NoticeKeeper::starts_when_told(const Program& program,
                                                        const schedule::OverrideTargets& targets) {
    schedule::StartsWhenTold all;
    std::size_t before = 0;
    for (auto& [name, document] : documents_) {
        const std::vector<Override>& overrides = document.notices.overrides;
        const auto first = targets.begin() + static_cast<std::ptrdiff_t>(before);
        const schedule::OverrideTargets own(first, first + static_cast<std::ptrdiff_t>(overrides.size()));
        schedule::StartsWhenTold told;
        const std::string trouble = document.memory.starts_when_told(program, overrides, own, told);
        if (!trouble.empty()) spdlog::warn("notices: {}", trouble);
        for (const auto& [which, start] : told) all[{which.first + before, which.second}] = start;
        before += overrides.size();
    }
    return all;
}

void NoticeKeeper::apply(Program& program, std::vector<Program>& others, const Setup& setup, Instant at,
                         Findings& findings) {
    if (!notices_) return;
    feed::FindingLog log;
    const std::vector<Override>& overrides = notices_->notices.overrides;
    const auto targets = feed::find_overridden(program, overrides, log);
    feed::check_notice_rooms(program, notices_->notices, log);
    for (Finding& finding : log.take()) findings.push_back(std::move(finding));
    const std::chrono::minutes starts = setup.config.event_day_starts;
    const auto holds = schedule::overrides_in_force(program, overrides, targets, at, starts);
    changes_at_ = schedule::overrides_change(program, overrides, targets, at, starts);
    const schedule::StartsWhenTold told = starts_when_told(program, targets);
    applied_ = true;
    applied_at_ = at;
    const auto overridden = [&](Program& one, std::size_t language) {
        one = schedule::before_feed_followed(std::move(one), overrides, targets, holds, told);
        one = schedule::overridden(std::move(one), overrides, targets, holds, setup.words[language].locale());
    };
    overridden(program, 0);
    for (std::size_t i = 0; i < others.size(); ++i) overridden(others[i], i + 1);
}

}  // namespace kiosk::app
